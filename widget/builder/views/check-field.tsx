/** What holds or does not. */
export function CheckField(props: {
  id: string;
  label: string;
  hint?: string;
  isChecked: boolean;
  onCheck: (isChecked: boolean) => void;
}) {
  const { id, label, hint, isChecked, onCheck } = props;
  return (
    <div class="check">
      <input
        type="checkbox"
        id={id}
        checked={isChecked}
        {...(hint && { 'aria-describedby': `${id}-hint` })}
        onChange={(event) => onCheck(event.currentTarget.checked)}
      />
      <div>
        <label for={id}>{label}</label>
        {hint && (
          <p class="hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
