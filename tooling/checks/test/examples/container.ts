import { readFileSync } from 'node:fs';

import { type Dockerfile, DockerfileParser, type Instruction, type JSONInstruction } from 'dockerfile-ast';

import { type Settings } from '../../../../apps/server/src/settings.ts';
import { settingsOf } from './server.ts';

/** Where the examples are. */
export const FOLDER: URL = new URL('../../../../examples/containers/', import.meta.url);

/** The text of one of the examples. */
export const read = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');

/** The Containerfile, parsed. */
export const CONTAINERFILE: Dockerfile = DockerfileParser.parse(read('Containerfile'));

/** The words after each instruction of a name. */
export const wordsOf = (name: string): readonly (readonly string[])[] =>
  CONTAINERFILE.getInstructions()
    .filter((instruction) => instruction.getKeyword() === name)
    .map((instruction) => instruction.getArguments().map((argument) => argument.getValue()));

/** The command of an instruction that gives it as a list of JSON, so that no shell stands before it. */
export const commandOf = (instruction: Instruction): readonly string[] =>
  (instruction as JSONInstruction).getJSONStrings().map((argument) => argument.getJSONValue());

/** What a container runs, and its arguments. */
export const [PROGRAM, ...ARGUMENTS] = commandOf(CONTAINERFILE.getENTRYPOINTs()[0]!);

/** What the server does in a container, beside the variables that it is given. */
export const settingsIn = (env: NodeJS.ProcessEnv): Settings => settingsOf(ARGUMENTS, env);
