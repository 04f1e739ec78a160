import type { Plugin } from 'vite'

export const sheetsOfReactAria: readonly string[]
export function policyOf(html: string): string
export function contentPolicy(): Plugin
export function securityHeaders(html?: string): Readonly<Record<string, string>>
