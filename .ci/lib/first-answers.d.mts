import type { Plugin } from 'vite'

export function firstAnswers(): Plugin
