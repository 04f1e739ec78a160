import type { Plugin } from 'vite'

export const sheetsOfReactAria: readonly string[]
export function policyOf(html: string, ofPackage?: { readonly asks: readonly string[] }): string
export const policyTags: (policy: string) => readonly string[]
export const inHead: (html: string, tags: readonly string[]) => string
export function contentPolicy(): Plugin
export function securityHeaders(html?: string): Readonly<Record<string, string>>
