import type { Plugin } from 'vite'

export function preloadApp(): Plugin
