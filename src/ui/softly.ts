import type { ComponentProps, MouseEvent } from 'react'

type Pressed = Pick<ComponentProps<'button'>, 'onClick'>

/**
 * Gives the props of a button that takes no click for now. It keeps the focus, which the browser's own `disabled` would
 * drop to the body, and is told as disabled all the same.
 */
export function softly<Props extends Pressed>(props: Props, isOff: boolean | undefined) {
  return isOff ? { ...props, 'aria-disabled': true, onClick: ignore } : props
}

// A click on a submit button also sends its form, by mouse and by Enter alike.
const ignore = (event: MouseEvent) => event.preventDefault()
