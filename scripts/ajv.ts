// Ajv in strict mode, with our three keywords. It compiles schemas in the build and in tests. The bundle contains only
// the compiled functions.
import type { CodeKeywordDefinition, KeywordCxt, Options } from 'ajv/dist/2020.js';
import { _, Ajv2020 } from 'ajv/dist/2020.js';
import names from 'ajv/dist/compile/names.js';
import type { JsonSchema } from '#domain/scalars.ts';
import { CODES, DECIMALS, UNIQUE_BY } from '#files/schema-parts.ts';
import type { Validate } from '#files/validate.ts';
import { HELPERS, validateWith } from '#files/validate.ts';

/** An Ajv that reports every error of a file, each with the part of the schema that it violates. */
export function ajvForFiles(options: Options = {}): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    // A key of `required` may be defined one level up, beside an `if`.
    strictRequired: false,
    verbose: true,
    messages: false,
    ownProperties: true,
    addUsedSchema: false,
    // The tests validate the schemas.
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

/** Compiles a schema that is not in the bundle. The function returns every violation of a value. */
export function compile(schema: JsonSchema): Validate {
  return validateWith(ajvForFiles().compile(schema));
}

// The variable names in the code that Ajv generates.
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

/** The schema that contains the keyword. */
function parentOf({ it }: KeywordCxt) {
  return _`${it.topSchemaRef}${it.schemaPath}`;
}
