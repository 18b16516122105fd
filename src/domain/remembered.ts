// Answers of pure functions, kept as long as the objects that they are about. The same objects always have the same
// answer, so only the time shows that it is kept.

/** `compute`, which answers once for the same objects. None of them may change. */
export function remembered<Objects extends readonly object[], Answer extends object | string>(
  compute: (...objects: Objects) => Answer,
): (...objects: Objects) => Answer {
  const answers: Known<Answer> = { below: new WeakMap() };
  return (...objects) => {
    let level = answers;
    for (const object of objects) {
      const next = level.below.get(object) ?? { below: new WeakMap() };
      level.below.set(object, next);
      level = next;
    }
    return (level.answer ??= compute(...objects));
  };
}

/** What is known of the objects so far, and of those that follow them. */
interface Known<Answer> {
  readonly below: WeakMap<object, Known<Answer>>;
  answer?: Answer;
}
