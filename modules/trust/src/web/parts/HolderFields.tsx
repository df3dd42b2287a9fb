import { Asked, ChoiceField, Facts, Select, useDebounced, useDesk } from '@hien-luong/ui';
import { formatDate } from '@hien-luong/vn';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { RegisteredKind } from '../../contract/index.ts';
import type { RequestDraft } from './request-draft.ts';
import { useTrustApi } from './trust-api.ts';

type Props = { form: UseFormReturn<RequestDraft> };

/** The certificate that a request is about: the one it was begun from, or one of my agency's. */
export function CertificateField({ form }: Props) {
  const { t } = useLingui();
  const { agencyId } = useDesk();
  const api = useTrustApi();
  const certificateId = form.watch('certificateId');
  const [words, setWords] = useState('');
  const q = useDebounced(words).normalize('NFC') || undefined;
  const found = useQuery(api.listCertificates.queryOptions({ input: { q, limit: 50 } }));
  const chosen = useQuery(
    api.getCertificate.queryOptions({
      input: { id: certificateId },
      enabled: certificateId !== '',
    }),
  );
  const own = (found.data?.items ?? []).filter(
    ({ agency, status }) => agency.id === agencyId && status !== 'revoked',
  );
  const fault = form.formState.errors.certificateId?.message;
  return (
    <>
      <Select
        label={t`Chứng thư`}
        description={t`Gõ tên người, cơ quan hoặc số sê-ri.`}
        id="field-certificateId"
        searchable
        onSearchChange={setWords}
        filter={({ options }) => options}
        data={own.map(({ id, holderName, serialNumber, notAfter }) => ({
          value: id,
          label: `${holderName} · ${serialNumber} · ${formatDate(new Date(notAfter))}`,
        }))}
        value={own.some(({ id }) => id === certificateId) ? certificateId : null}
        onChange={(id) => form.setValue('certificateId', id ?? '', { shouldValidate: true })}
        nothingFoundMessage={t`Không có chứng thư nào khớp trong cơ quan.`}
        error={fault}
      />
      <input
        type="hidden"
        {...form.register('certificateId', { required: t`Xin chọn chứng thư` })}
      />
      {certificateId !== '' && (
        <Asked answer={chosen}>
          {({ holderName, serialNumber, notAfter }) => (
            <Facts
              facts={[
                { label: t`Chủ thể`, value: holderName },
                { label: t`Số sê-ri`, value: <code>{serialNumber}</code> },
                { label: t`Đến ngày`, value: formatDate(new Date(notAfter)) },
              ]}
            />
          )}
        </Asked>
      )}
    </>
  );
}

/** Who is to get a first certificate: people, devices or the agency itself. */
export function HolderField({ form, kind }: Props & { kind: RegisteredKind }) {
  const { t } = useLingui();
  const api = useTrustApi();
  const holders = useQuery(api.listRequestHolders.queryOptions({ input: { kind } }));
  const labels = { person: t`Người được cấp`, agency: t`Cơ quan`, device: t`Thiết bị, dịch vụ` };
  return (
    <Asked answer={holders}>
      {(found) => (
        <ChoiceField
          form={form}
          name="holderId"
          label={labels[kind]}
          choices={[
            { value: '', label: t`Chọn…` },
            ...found.map(({ id, name, title }) => ({
              value: id,
              label: [name, title].filter(Boolean).join(', '),
            })),
          ]}
        />
      )}
    </Asked>
  );
}
