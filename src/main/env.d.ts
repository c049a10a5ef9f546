/** What Vite puts in place of `import.meta.env` while building: `DEV` is false in everything that is built to be used. */
interface ImportMetaEnv {
  readonly DEV: boolean
}

interface ImportMeta {
  readonly env: ImportMetaEnv
}
