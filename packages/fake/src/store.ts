export type { Filter } from './filter.ts';
export type { Policy } from './policy.ts';
export { remembering } from './remembering.ts';
export { filterKey, filtersOf } from './store/filters.ts';
export type { Archive, Contents, LayerStore, StoredLayer, StoredVersion, Window } from './store/layer-store.ts';
export type { Declaration, Draft, LayerId, LayerVersion, Scope } from './store/layer-version.ts';
export { memoryStore } from './store/memory-store.ts';
export { StoreFailure } from './store/store-failure.ts';
