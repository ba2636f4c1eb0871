import type { Edition } from '@org/layers-model';

/** Requests have fewer bytes than this (quoted by a client, 2024-10-27). */
export const LARGEST_REQUEST = 70_167_211;

/** The same in an edition (quoted by clients of 2019 and 2020). */
export const largestRequest = (edition: Edition): number => (edition < '2022-11-22' ? 69_905_067 : LARGEST_REQUEST);
