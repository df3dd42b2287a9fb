import {
  Button,
  ErrorState,
  FormFrame,
  Group,
  NativeSelect,
  Notice,
  PageHead,
  Panel,
  Stack,
  useDesk,
  useFilters,
} from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { RequestForm } from '../../contract/index.ts';
import { CertificateField, HolderField } from '../parts/HolderFields.tsx';
import { ReceiverFields, RequestFormFields } from '../parts/RequestFormFields.tsx';
import { RequestStart } from '../parts/register-filters.ts';
import { REQUEST_FORMS } from '../parts/register-words.ts';
import {
  EMPTY_DRAFT,
  isAboutCertificate,
  type RequestDraft,
  toRequestFields,
} from '../parts/request-draft.ts';
import { SheetImport } from '../parts/SheetImport.tsx';
import { useTrustApi } from '../parts/trust-api.ts';

const HOLDERS = { newPerson: 'person', newOrganisation: 'agency', newDevice: 'device' } as const;

/** A request from its form to its draft; many people at once come by the 19-column sheet. */
export function NewRequestScreen() {
  const { i18n, t } = useLingui();
  const { filters, setFilters } = useFilters(RequestStart);
  const kind = filters.form ?? 'renew';
  return (
    <>
      <PageHead title={t`Lập đề nghị về chứng thư số`} />
      <Stack gap="lg" maw={720}>
        <NativeSelect
          label={t`Loại đề nghị`}
          value={kind}
          onChange={({ currentTarget }) =>
            setFilters({ form: RequestForm.catch('renew').parse(currentTarget.value) })
          }
          data={RequestForm.options.map((form) => ({
            value: form,
            label: i18n._(REQUEST_FORMS[form]),
          }))}
        />
        <Notice title={t`Mẫu nội bộ`}>
          <Trans>
            Các mục theo Nghị định 68/2024/NĐ-CP như hệ thống biết được; đối chiếu với mẫu ban hành
            trước khi gửi nơi cấp.
          </Trans>
        </Notice>
        {kind === 'newPerson' && <SheetImport />}
        <GuidedForm key={kind} kind={kind} certificate={filters.certificate} />
      </Stack>
    </>
  );
}

type FormProps = { kind: RequestForm; certificate: string | undefined };

function GuidedForm({ kind, certificate }: FormProps) {
  const { t } = useLingui();
  const { agencyName } = useDesk();
  const api = useTrustApi();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [error, setError] = useState<unknown>();
  const form = useForm<RequestDraft>({
    defaultValues: {
      ...EMPTY_DRAFT,
      form: kind,
      certificateId: certificate ?? '',
      unit1: agencyName,
    },
  });
  const holderKind = isAboutCertificate(kind) ? undefined : HOLDERS[kind as keyof typeof HOLDERS];
  const holders = useQuery(
    api.listRequestHolders.queryOptions({
      input: { kind: holderKind ?? 'agency' },
      enabled: holderKind !== undefined,
    }),
  );

  async function save(draft: RequestDraft) {
    setError(undefined);
    try {
      const chosen = holders.data?.find(({ id }) => id === draft.holderId);
      const fields = toRequestFields({ ...draft, form: kind }, chosen);
      const { id } = await api.createRequest.call(fields);
      await queryClient.invalidateQueries({ queryKey: api.key() });
      await navigate({ to: `/certificate-requests/${id}` });
    } catch (problem) {
      setError(problem);
    }
  }
  return (
    <FormFrame form={form} onSubmit={save} label={t`Đề nghị về chứng thư số`}>
      {error !== undefined && <ErrorState error={error} focus />}
      {holderKind === undefined ? (
        <CertificateField form={form} />
      ) : (
        <HolderField form={form} kind={holderKind} />
      )}
      <RequestFormFields form={form} kind={kind} />
      {holderKind !== undefined && (
        <Panel>
          <ReceiverFields form={form} />
        </Panel>
      )}
      <Group>
        <Button type="submit" loading={form.formState.isSubmitting}>
          <Trans>Lưu dự thảo</Trans>
        </Button>
      </Group>
    </FormFrame>
  );
}
