import { Role } from '@hien-luong/platform/contract';
import { Checkbox, NativeSelect, Stack, TextInput } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import { type PostFacts, Standing } from '../../contract/index.ts';
import { mayGrant } from '../../rules/administration.ts';
import { ROLES, STANDINGS } from './role-words.ts';
import { useAdministrator } from './use-administrator.ts';

type Props = { draft: PostFacts; onChange(change: Partial<PostFacts>): void };

/** Title, standing and what the post lets its holder do. */
export function PostFields({ draft, onChange }: Props) {
  const { i18n, t } = useLingui();
  const by = useAdministrator();
  const grantable = Role.options.filter((role) => by !== null && mayGrant(by, [role]));
  const isMissing = draft.roles.length === 0;
  return (
    <>
      <TextInput
        required
        withAsterisk={false}
        label={t`Chức vụ`}
        description={t`Như in dưới chữ ký: Giám đốc, Chuyên viên.`}
        value={draft.title}
        maxLength={120}
        onChange={({ currentTarget }) => onChange({ title: currentTarget.value })}
      />
      <NativeSelect
        label={t`Vị trí trong đơn vị`}
        value={draft.standing}
        onChange={({ currentTarget }) =>
          onChange({ standing: Standing.parse(currentTarget.value) })
        }
        data={Standing.options.map((value) => ({ value, label: i18n._(STANDINGS[value]) }))}
      />
      <Checkbox.Group
        label={t`Được làm`}
        value={draft.roles}
        onChange={(roles) => onChange({ roles: roles.map((role) => Role.parse(role)) })}
        error={isMissing ? t`Chọn ít nhất một việc.` : undefined}
      >
        <Stack gap={6} mt={4}>
          {grantable.map((role) => (
            <Checkbox key={role} value={role} label={i18n._(ROLES[role])} />
          ))}
        </Stack>
      </Checkbox.Group>
    </>
  );
}
