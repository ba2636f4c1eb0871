import { memberOf, textOf } from '../driver/resolve.ts';
import { exchangeAt, pagesAt } from '../judge.ts';
import type { Exchange, Observation } from '../observation.ts';
import { allRows, nameOf } from '../rows.ts';
import type { Step } from '../step.ts';
import type { Json, NameReference } from '../value.ts';

/** What was answered to a step, in the words of the reference. */
export function summaryOf(observation: Observation<readonly Step[]>, at: number): Json {
  const step = observation.steps[at]!;
  if ('walk' in step) return rowsOf(observation, at, step.walk);
  const exchange = exchangeAt(observation, at);
  if (exchange.fault !== undefined) return exchange.fault.code;
  switch (exchange.operation) {
    case 'PublishLayerVersion':
      return memberOf(exchange.output, 'Version') ?? null;
    case 'GetLayerVersion':
      return memberOf(exchange.output, 'CompatibleRuntimes') ?? [];
    case 'GetLayerVersionPolicy':
      return statementsOf(exchange);
    default:
      return 'done';
  }
}

function rowsOf(observation: Observation<readonly Step[]>, at: number, list: string): Json {
  const walk = pagesAt(observation, at);
  const refusal = walk.pages.at(-1)?.fault;
  if (refusal !== undefined) return refusal.code;
  // The case knows its layers from its steps, not from a population.
  const names = observation.steps.flatMap((step) => namesIn(step));
  const layers = [...new Set(names)].map((name) => ({ name, versions: [] }));
  const rows = allRows(walk, { ...observation, population: { layers } });
  // In what order layers are listed is the matter of `pagination/ascending-names`.
  return list === 'ListLayers' ? rows.map(nameOf).toSorted() : rows.map(({ number }) => number);
}

const namesIn = (step: Step): readonly string[] => {
  const name = 'with' in step ? step.with['LayerName'] : undefined;
  return typeof name === 'object' && name !== null && '$name' in name ? [(name as NameReference).$name] : [];
};

/** The statement ids of a policy, in their order. */
function statementsOf({ output }: Exchange): Json {
  try {
    const policy = JSON.parse(textOf(memberOf(output, 'Policy'))) as {
      readonly Statement: readonly { readonly Sid: string }[];
    };
    return policy.Statement.map(({ Sid }) => Sid);
  } catch {
    return 'a policy that cannot be read';
  }
}
