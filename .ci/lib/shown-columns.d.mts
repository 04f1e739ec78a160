import type { Plugin } from 'vite'

export function shownText(table: string, text: string): string
export function shownColumns(): Plugin
