// vault.json, version 1 → 2: the vault's default layout profile. Frozen: nothing of this file changes with the
// program.

/** What is changed of settings of version 1; everything else is carried over as it is. */
interface VaultSettingsV1 {
  readonly schemaVersion: 1
}

/** Version 1 laid everything out by the standard. */
export function up(old: VaultSettingsV1) {
  return { ...old, schemaVersion: 2 as const, defaultProfile: 'gbt9704-strict' }
}
