import type { Architecture, Runtime } from '@org/layers-model';
import type { LayerVersion } from './store/layer-version.ts';

/**
 * What the list operations can ask for; an absent member asks for nothing.
 *
 * @public
 */
export interface Filter {
  readonly CompatibleRuntime?: Runtime;
  readonly CompatibleArchitecture?: Architecture;
}

/**
 * Whether a version declares what the filter asks for. A version that declares no runtimes (architectures)
 * matches no runtime (architecture): measured for architectures (Floci, 2026-08-31), derived for runtimes.
 * Both filters must hold on the same version (unknown on AWS, `docs/discoveries.md`).
 */
export function matches(version: LayerVersion, { CompatibleRuntime, CompatibleArchitecture }: Filter): boolean {
  return (
    (CompatibleRuntime === undefined || version.CompatibleRuntimes?.includes(CompatibleRuntime) === true) &&
    (CompatibleArchitecture === undefined || version.CompatibleArchitectures?.includes(CompatibleArchitecture) === true)
  );
}
