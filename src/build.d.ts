interface ImportMetaEnv {
  /** Whether this build has its location behind the `#` of its address, as packages and files do. */
  readonly BEHIND_HASH: boolean
}
