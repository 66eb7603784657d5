import type { KeptList } from '../kept-list.ts';
import { countByOpco, tableMonths } from '../kept-rows.ts';
import { opcoLabel } from './opco-label.ts';

/** How the saved companies are spread over the OPCOs: a bar each, with its name before it and its number at its end. */
export function OpcoBars({ list }: { list: KeptList }) {
  const { wording } = list.state;
  const companies = list.all();
  const counts = countByOpco(companies);
  const most = Math.max(...counts.map(({ count }) => count));
  return (
    <figure class="opco-bars">
      <ul aria-labelledby="by-opco">
        {counts.map(({ group, count }) => (
          <li key={group} class={group}>
            <span>{opcoLabel(group, wording)}</span>
            <span class="bar">
              <span style={{ width: `calc((100% - 3em) * ${count / most})` }} />
              <b>{wording.count(count)}</b>
            </span>
          </li>
        ))}
      </ul>
      <figcaption>
        <small>{wording.picture(companies.length, tableMonths(companies))}</small>
      </figcaption>
    </figure>
  );
}
