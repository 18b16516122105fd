// Ajv, strict, with our three keywords. It compiles schemas when the project is built, and in tests; what ships has only
// the functions that it made.
import type { CodeKeywordDefinition, KeywordCxt, Options } from 'ajv/dist/2020.js';
import { _, Ajv2020 } from 'ajv/dist/2020.js';
import names from 'ajv/dist/compile/names.js';
import type { JsonSchema } from '#domain/json.ts';
import { CODES, DECIMALS, UNIQUE_BY } from '#files/schema-parts.ts';
import type { Validate } from '#files/validate.ts';
import { HELPERS, validateWith } from '#files/validate.ts';

/** How the three kinds of file are checked: all faults at once, each with the part of the schema that it breaks. */
export function ajvForFiles(options: Options = {}): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    // A key such as `required` names may be defined one level up, beside an `if`.
    strictRequired: false,
    verbose: true,
    messages: false,
    ownProperties: true,
    addUsedSchema: false,
    // Tests do that.
    validateSchema: false,
    meta: false,
    ...options,
    code: {
      ...options.code,
      regExp: Object.assign(HELPERS.patternOf, { code: 'helpers.patternOf' }),
    },
  });
  ajv.addVocabulary([CODES, 'errorMessage']);
  return ajv.addKeyword(decimals).addKeyword(uniqueBy);
}

/** For a schema that does not ship: a function that returns everything that is wrong with a value. */
export function compile(schema: JsonSchema): Validate {
  return validateWith(ajvForFiles().compile(schema));
}

// The names of variables in the code that Ajv makes.
const N = names.default;

const decimals: CodeKeywordDefinition = {
  keyword: DECIMALS,
  type: 'number',
  schemaType: 'number',
  code: (context) => {
    const { data, schema } = context;
    context.pass(_`Number(${data}.toFixed(${schema})) === ${data}`);
  },
};

const uniqueBy: CodeKeywordDefinition = {
  keyword: UNIQUE_BY,
  type: 'array',
  schemaType: 'string',
  code: (context) => {
    const { gen, data, schema, it } = context;
    const helper = gen.scopeValue('func', {
      ref: HELPERS.repeatedBy,
      code: _`helpers.repeatedBy`,
    });
    const place = _`${N.instancePath} + ${it.errorPath}`;
    const repeated = gen.const(
      'repeated',
      _`${helper}(${data}, ${schema}, ${place}, ${parentOf(context)})`,
    );
    gen.if(_`${repeated}.length > 0`, () => {
      gen.assign(
        N.vErrors,
        _`${N.vErrors} === null ? ${repeated} : ${N.vErrors}.concat(${repeated})`,
      );
      gen.assign(N.errors, _`${N.vErrors}.length`);
    });
  },
};

/** The schema that the keyword stands in. */
function parentOf({ it }: KeywordCxt) {
  return _`${it.topSchemaRef}${it.schemaPath}`;
}
