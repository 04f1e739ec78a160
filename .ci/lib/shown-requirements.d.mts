import type { Plugin } from 'vite'

export function shownRequirements(): Plugin
