import { compile } from '@jmespath-community/jmespath';
import type { Json } from '../output/json.ts';
import { UsageError } from '../usage-error.ts';
import { evaluationOf } from './evaluation.ts';
import { plainLiterals } from './literals.ts';
import type { Evaluation } from './values.ts';

/** What `--query` makes of data. */
export type Query = (data: Json) => Json;

/**
 * Reads a JMESPath expression as the AWS CLI reads it.
 *
 * @throws UsageError for what is none, in one sentence; what is returned throws one where the expression does not fit
 * the data.
 */
export function readQuery(expression: string): Query {
  const evaluate = orRefused(expression, () => parsed(expression));
  return (data) => orRefused(expression, () => evaluate(data) as Json);
}

function parsed(expression: string): Evaluation {
  if (expression.trim() === '') throw new SyntaxError('it is empty');
  const [, operator] = CUT.exec(expression) ?? [];
  try {
    return evaluationOf(compile(plainLiterals(expression)));
  } catch (cause) {
    if (operator === undefined) throw cause;
    throw new SyntaxError(
      `nothing stands behind ${operator}; in double quotes a shell runs what is between backticks, so put the expression in single ones`,
      { cause },
    );
  }
}

/** A comparison with nothing behind it: in double quotes, a shell has run what stood between backticks. */
const CUT = /(==|!=|[<>]=?)\s*(?=[\])},|&]|$)/;

/** @throws UsageError with what is wrong with an expression, in one sentence. */
function orRefused<Found>(expression: string, work: () => Found): Found {
  try {
    return work();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.replace(/^syntax( error)?[:,]? */i, '') : String(cause);
    throw new UsageError(
      `--query must be a JMESPath expression, got '${expression}': ${reason.replaceAll(/\s+/g, ' ').replace(/\.$/, '')}.`,
      { cause },
    );
  }
}
