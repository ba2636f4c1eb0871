import fc from 'fast-check';

const SIGNS =
  '\0 \n \r\n \t \uFEFF é ＡＢＣ 😀 \uD800 \uDFFF \u202E \u2028 . .. ../.. / // \\ ? # & = + ; : * % %2F %252F %00 %zz';

const WORDS = 'null undefined NaN true [] {} __proto__ constructor toString hasOwnProperty <x>&amp; ${x} $& $LATEST';

const NUMBERS =
  '-1 0 1.5 1e3 0x1 ９ 2147483648 9007199254740993 9223372036854775807 9223372036854775808 -9223372036854775809';

const LONG = ['1'.repeat(400), 'a'.repeat(141), 'a'.repeat(2049), '\n'.repeat(600), 'é'.repeat(257)];

/** Texts that readers stumble over, whatever they are meant to be. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('', ' ', "' OR 1=1", ...[SIGNS, WORDS, NUMBERS].flatMap((texts) => texts.split(' ')), ...LONG),
  // Of code units, so that surrogates stand alone.
  fc.array(fc.nat(0xffff), { maxLength: 12 }).map((units) => String.fromCharCode(...units)),
);
