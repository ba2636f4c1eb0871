/** Why something was not done, where the question itself says it by now: it is not said twice. */
export class Explained extends Error {}
