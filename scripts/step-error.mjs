/** A step that a person must help with: the message in Vietnamese, the same in English. */
export class StepError extends Error {
  /** @override */
  name = 'StepError';

  /**
   * @param {string} vietnamese
   * @param {string} english
   */
  constructor(vietnamese, english) {
    super(vietnamese);
    this.english = english;
  }
}
