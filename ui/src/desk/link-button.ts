import { Button } from '@mantine/core';
import { createLink } from '@tanstack/react-router';

/** A button that goes to an address of the application; it is a link to every reader. */
export const LinkButton = createLink(Button<'a'>);
