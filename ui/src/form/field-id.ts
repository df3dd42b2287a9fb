/** Where the error summary leads; `content.body.0.text` becomes `field-content-body-0-text`. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll('.', '-')}`;
}
