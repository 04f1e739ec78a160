import type { Plugin } from 'vite'

export function shownColumns(): Plugin
