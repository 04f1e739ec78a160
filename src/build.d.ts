/** Whether this build has its location behind the `#` of its address, as packages and files do: told by `.ci/lib/behind-hash.mjs`. */
declare const BEHIND_HASH: boolean
