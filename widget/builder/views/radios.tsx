/** A few choices of which one holds, each with what it means. */
export function Radios<Id extends string>(props: {
  name: string;
  legend: string;
  value: Id;
  options: readonly { id: Id; name: string; what?: string }[];
  /** In a row, where names are short and say all. */
  isRow?: boolean;
  onPick: (id: Id) => void;
}) {
  const { name, legend, value, options, isRow = false, onPick } = props;
  return (
    <fieldset class={isRow ? 'radios row' : 'radios'}>
      <legend>{legend}</legend>
      {options.map(({ id, name: label, what }) => (
        <div class="check" key={id}>
          <input
            type="radio"
            id={`${name}-${id}`}
            name={name}
            value={id}
            checked={id === value}
            {...(what && { 'aria-describedby': `${name}-${id}-what` })}
            onChange={() => onPick(id)}
          />
          <div>
            <label for={`${name}-${id}`}>{label}</label>
            {what && (
              <p class="hint" id={`${name}-${id}-what`}>
                {what}
              </p>
            )}
          </div>
        </div>
      ))}
    </fieldset>
  );
}
