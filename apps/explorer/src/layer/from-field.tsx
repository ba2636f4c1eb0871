import { useNavigate } from '@tanstack/react-router';
import { useGiven } from '../parts/use-given.ts';

/** Takes a version that the reader knows: newer ones are looked for from there. */
export function FromField({ from }: { readonly from: number }) {
  const [text, setText] = useGiven(String(from));
  const navigate = useNavigate();
  return (
    <form
      className="filters"
      onSubmit={(event) => {
        event.preventDefault();
        void navigate({ to: '.', search: (search) => ({ ...search, from: Number(text) }) });
      }}
    >
      <label>
        A version that you know
        <input
          type="number"
          min={0}
          max={Number.MAX_SAFE_INTEGER}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <button type="submit">Look from there</button>
    </form>
  );
}
