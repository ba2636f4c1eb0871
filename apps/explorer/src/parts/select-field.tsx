/** A choice of one among a few, with what it is about; options by their values, in order. */
export function SelectField<Value extends string>(props: {
  readonly label: string;
  readonly options: readonly (readonly [value: Value, name: string])[];
  readonly value: Value;
  readonly choose: (value: Value) => void;
}) {
  const { label, options, value, choose } = props;
  return (
    <label>
      {`${label} `}
      <select value={value} onChange={({ target }) => choose(target.value as Value)}>
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
