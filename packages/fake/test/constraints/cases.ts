import type { OperationName } from '@org/layers-model';
import { type Member, membersOf } from './members.ts';
import { type Worth, worthSending } from './worth-sending.ts';

/** One value of one member of an operation. */
export interface Case extends Worth {
  readonly operation: OperationName;
  readonly member: Member;
}

/** Every case of an operation, made from the table: a new member brings its own. */
export const casesOf = (operation: OperationName): readonly Case[] =>
  membersOf(operation).flatMap((member) => worthSending(member).map((worth) => ({ operation, member, ...worth })));
