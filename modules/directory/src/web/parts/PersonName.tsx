import { Link } from '@tanstack/react-router';
import { useAdministrator } from './use-administrator.ts';

/** Leads whoever looks after people to the person. */
export function PersonName({ person }: { person: { id: string; name: string } }) {
  const by = useAdministrator();
  if (by === null) return person.name;
  return <Link to={`/people/${person.id}`}>{person.name}</Link>;
}
