import type { Plugin } from 'vite'

export function licences(): Plugin
export function packagesIn(
  bundle: Readonly<Record<string, { readonly moduleIds?: readonly string[] }>>,
): readonly string[]
export function untoldIn(list: string, packages: readonly string[]): readonly string[]
