import { type Column, DataTable } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import type { RequestSubject } from '../../contract/index.ts';

/** Whom a request is for, as one list whatever the form. */
export function RequestSubjects({ subjects }: { subjects: readonly RequestSubject[] }) {
  const { t } = useLingui();
  const columns: Column<RequestSubject>[] = [
    {
      id: 'name',
      header: t`Tên`,
      phone: 'title',
      wrap: true,
      cell: (one) => (one.kind === 'certificate' ? one.holderName : one.name),
    },
    {
      id: 'what',
      header: t`Số sê-ri, chức vụ hoặc địa chỉ`,
      wrap: true,
      cell: (one) => {
        if (one.kind === 'certificate') return <code>{one.serialNumber}</code>;
        if (one.kind === 'person') return [one.title, one.email].join(', ');
        return one.kind === 'organisation' ? [one.address, one.email].join(', ') : null;
      },
    },
    {
      id: 'note',
      header: t`Nội dung`,
      wrap: true,
      cell: (one) => {
        if (one.kind === 'certificate') return one.note;
        return one.kind === 'person' ? one.deviceType : null;
      },
    },
  ];
  return (
    <DataTable
      label={t`Đề nghị cho`}
      rows={subjects}
      columns={columns}
      rowId={(one) => {
        if (one.kind === 'certificate') return one.certificateId;
        if (one.kind === 'person') return one.personId;
        return one.kind === 'organisation' ? one.agencyId : one.deviceId;
      }}
    />
  );
}
