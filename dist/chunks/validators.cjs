// Made from the schemas by `npm run schemas`. Do not edit.
exports.validatorsWith = (helpers) => {
const flag = validate0;
const schema0 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:flaghoist:schema:flag","title":"Flag","description":"What a flag is. The path of the file below `flags/` is its key.","type":"object","additionalProperties":false,"required":["description"],"properties":{"description":{"description":"What the flag switches, for people.","type":"string","minLength":1,"maxLength":500,"pattern":"\\S","errorMessage":"must be a text of 1 to 500 characters","examples":["AI outbound calls"]},"owner":{"description":"The team that owns it. `owner` among approvers means this team.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,62}$|^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9][A-Za-z0-9._-]{0,99}$","errorMessage":"must be the name of a team of the pipeline, or org/team for a team of GitHub","examples":["voice"],"x-codes":{"pattern":"schema/bad-name"}},"kind":{"description":"What the flag is for.","enum":["release","experiment","ops","permission"],"examples":["release"],"default":"release"},"services":{"description":"The variables of each service, and the field of the effective state that fills each one.","type":"object","propertyNames":{"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,62}$","errorMessage":"must be the name of a service: lower-case letters, digits, \".\", \"_\" and \"-\", beginning with a letter or digit, at most 63 characters","examples":["calling-platform"],"x-codes":{"pattern":"schema/bad-name"}},"additionalProperties":{"type":"object","propertyNames":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]{0,127}$","errorMessage":"must be the name of a variable: letters, digits and \"_\", beginning with no digit, at most 128 characters","examples":["OUTBOUND_CALLS_ENABLED"],"x-codes":{"pattern":"schema/bad-name"}},"additionalProperties":{"if":{"type":"string"},"then":{"enum":["enabled","rollout"]},"else":{"type":"object","additionalProperties":false,"required":["from"],"properties":{"from":{"description":"The field that fills the variable.","enum":["enabled","rollout"],"examples":["enabled"]},"on":{"description":"What is sent while the flag is on. Without it: true.","type":"string","maxLength":100,"pattern":"^[ -~]*$","errorMessage":"must be a text in quotes of at most 100 printable ASCII characters, such as \"1\"","examples":["1"]},"off":{"description":"What is sent while the flag is off. Without it: false. unset leaves the variable out.","type":"string","maxLength":100,"pattern":"^[ -~]*$","errorMessage":"must be a text in quotes of at most 100 printable ASCII characters, such as \"0\"","examples":["0","unset"]},"in":{"description":"The environments where the variable is sent. Without it: all of them.","type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$","errorMessage":"must be the name of an environment: lower-case letters, digits, \".\", \"_\" and \"-\", beginning with a letter or digit, at most 63 characters, not \"flags\"","examples":["staging"],"x-codes":{"pattern":"schema/bad-name"}},"examples":[["development"]]}}},"description":"enabled, rollout, or how and where one of them is sent."},"minProperties":1,"examples":[{"OUTBOUND_CALLS_ENABLED":"enabled"}]},"examples":[{"calling-platform":{"OUTBOUND_CALLS_ENABLED":"enabled"}}]},"requires":{"description":"Requirements of this flag besides those of the environment. \"*\" stands for every environment.","type":"object","propertyNames":{"type":"string","pattern":"^\\*$|^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$","errorMessage":"must be the name of an environment, or \"*\" for all of them","examples":["production"],"x-codes":{"pattern":"schema/bad-name"}},"additionalProperties":{"$ref":"#/$defs/requirements"}},"safe":{"description":"What users get when the flag gives them nothing. On (true) for a kill switch.","type":"boolean","errorMessage":"must be true or false","examples":[false],"default":false},"code-default":{"description":"What the code does when it is sent nothing. Without it: the same as `safe`.","type":"boolean","errorMessage":"must be true or false","examples":[false]},"expires":{"description":"When the flag should be removed. Display only.","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","errorMessage":"must be a date that exists, written year-month-day, such as 2027-06-30","x-codes":{"pattern":"flag/no-such-date"},"examples":["2027-06-30"]},"permanent":{"description":"Why the flag will never be removed, in place of `expires`.","type":"string","minLength":1,"maxLength":500,"pattern":"\\S","errorMessage":"must be a text of 1 to 500 characters","examples":["kill switch"]},"emergency":{"description":"Routes of the proxy that `block-routes: true` in a state answers with 503.","type":"object","additionalProperties":false,"required":["routes"],"properties":{"routes":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^/[A-Za-z0-9._~/-]{0,200}\\*?$","errorMessage":"must be a path: \"/\", letters, digits, \".\", \"_\", \"~\", \"-\" and at its end perhaps \"*\"","examples":["/agent-conversations/*"]}}},"examples":[{"routes":["/agent-conversations/*"]}]},"tags":{"description":"Words to find it by. Display only.","type":"array","items":{"type":"string","minLength":1,"maxLength":100,"pattern":"\\S","errorMessage":"must be a text of 1 to 100 characters"},"examples":[["voice"]]},"tickets":{"description":"Tickets or links. Display only.","type":"array","items":{"type":"string","minLength":1,"maxLength":200,"pattern":"\\S","errorMessage":"must be a text of 1 to 200 characters"},"examples":[["VOICE-17"]]}},"allOf":[{"not":{"required":["expires","permanent"]}},{"if":{"type":"object","properties":{"safe":{"const":true}},"required":["safe"]},"then":{"type":"object","properties":{"services":{"type":"object","additionalProperties":{"type":"object","additionalProperties":{"if":{"type":"string"},"then":{"const":"enabled","errorMessage":"must be `enabled`, because a flag with `safe: true` has no rollout","x-codes":{"const":"flag/rollout-on-safe"}},"else":{"type":"object","additionalProperties":true,"properties":{"from":{"const":"enabled","errorMessage":"must be `enabled`, because a flag with `safe: true` has no rollout","x-codes":{"const":"flag/rollout-on-safe"}}}}}}}}},"else":true}],"$defs":{"requirements":{"description":"The requirements of a promotion. All of them must be met together.","type":"object","additionalProperties":false,"required":[],"properties":{"soak":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/soak"},"examples":[[{"in":"development","for":"48h","without-issues":["critical"]}]]},"else":{"$ref":"#/$defs/soak"}},"ladder":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/ladder"},"examples":[[{"steps":[5,10,25,50,100],"each":"7d"}]]},"else":{"$ref":"#/$defs/ladder"}},"flags":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/flags"},"examples":[[{"convex/retry-with-backoff":"24h"}]]},"else":{"$ref":"#/$defs/flags"}},"approvals":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/approvals"},"examples":[[{"count":1,"from":["release"]}]]},"else":{"$ref":"#/$defs/approvals"}},"issues":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/issues"},"examples":[[{"none":["P1","P2"]}]]},"else":{"$ref":"#/$defs/issues"}},"checklist":{"$ref":"#/$defs/checklist"}},"x-codes":{"additionalProperties":"schema/unknown-gate"}},"soak":{"type":"object","description":"The source environment has covered the proposed exposure without a break for at least this long.","required":["in","for"],"additionalProperties":false,"properties":{"in":{"description":"The environment or environments whose users must already have the values. Each must meet the requirement.","type":["string","array"],"minLength":1,"items":{"type":"string","minLength":1},"minItems":1,"uniqueItems":true},"for":{"description":"How long, without a break: 90m, 48h, 7d or 2w.","type":"string","pattern":"^(0|[1-9][0-9]{0,6})[mhdw]$"},"without-issues":{"description":"Labels. The soak counts from the closing of the last issue that carries one of them together with flag:<key>; while one is open, the promotion waits.","type":"array","items":{"type":"string","minLength":1},"minItems":1,"uniqueItems":true}},"examples":[{"in":"development","for":"48h","without-issues":["critical"]}]},"ladder":{"type":"object","description":"The rollout moves to the next step when it has been at the present one for long enough.","required":["steps","each"],"additionalProperties":false,"properties":{"steps":{"description":"The steps in percent, rising, such as [5, 10, 25, 50, 100].","type":"array","items":{"type":"number","exclusiveMinimum":0,"maximum":100},"minItems":1},"each":{"description":"How long the rollout stays at each step, also after a rollback: 24h, 7d.","type":"string","pattern":"^(0|[1-9][0-9]{0,6})[mhdw]$"}},"examples":[{"steps":[5,10,25,50,100],"each":"7d"}]},"flags":{"type":"object","description":"Flags that must have been on in the same environment, for all of their services and at a rollout not below the proposed one, for at least this long.","minProperties":1,"propertyNames":{"type":"string","minLength":1},"additionalProperties":{"description":"How long: 0h (just on), 24h, 7d.","type":"string","pattern":"^(0|[1-9][0-9]{0,6})[mhdw]$"},"examples":[{"convex/retry-with-backoff":"24h"}]},"approvals":{"type":"object","description":"Enough distinct people of these teams have approved this change.","required":["count","from"],"additionalProperties":false,"properties":{"count":{"description":"How many people. 0 requires no approval.","type":"integer","minimum":0,"maximum":20},"from":{"description":"Teams: a name from `teams`, `owner` for the flag's own team, or `org/<team>` for a team on GitHub.","type":"array","items":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)?$"},"minItems":1,"uniqueItems":true}},"examples":[{"count":1,"from":["release"]}]},"issues":{"type":"object","description":"No open issue carries one of these labels together with flag:<key>.","required":["none"],"additionalProperties":false,"properties":{"none":{"description":"Labels, such as critical or P1.","type":"array","items":{"type":"string","minLength":1},"minItems":1,"uniqueItems":true}},"examples":[{"none":["P1","P2"]}]},"checklist":{"description":"Statements that must each be ticked, as \"- [x] statement\", in the pull request's body.","type":"array","items":{"type":"string","minLength":1,"maxLength":200},"minItems":1,"uniqueItems":true,"examples":[["Runbook reviewed","Rollback tested"]]}}};
const func0 = Object.prototype.hasOwnProperty;
const func9 = helpers.lengthOf;
const func11 = helpers.patternOf;
const pattern0 = func11("\\S", "u");
const pattern1 = func11("^[a-z0-9][a-z0-9._-]{0,62}$|^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9][A-Za-z0-9._-]{0,99}$", "u");
const pattern2 = func11("^[a-z0-9][a-z0-9._-]{0,62}$", "u");
const pattern3 = func11("^[A-Za-z_][A-Za-z0-9_]{0,127}$", "u");
const pattern4 = func11("^[ -~]*$", "u");
const pattern6 = func11("^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$", "u");
const pattern7 = func11("^\\*$|^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$", "u");
const pattern12 = func11("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");
const pattern14 = func11("^/[A-Za-z0-9._~/-]{0,200}\\*?$", "u");
const schema1 = {"description":"The requirements of a promotion. All of them must be met together.","type":"object","additionalProperties":false,"required":[],"properties":{"soak":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/soak"},"examples":[[{"in":"development","for":"48h","without-issues":["critical"]}]]},"else":{"$ref":"#/$defs/soak"}},"ladder":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/ladder"},"examples":[[{"steps":[5,10,25,50,100],"each":"7d"}]]},"else":{"$ref":"#/$defs/ladder"}},"flags":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/flags"},"examples":[[{"convex/retry-with-backoff":"24h"}]]},"else":{"$ref":"#/$defs/flags"}},"approvals":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/approvals"},"examples":[[{"count":1,"from":["release"]}]]},"else":{"$ref":"#/$defs/approvals"}},"issues":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/issues"},"examples":[[{"none":["P1","P2"]}]]},"else":{"$ref":"#/$defs/issues"}},"checklist":{"$ref":"#/$defs/checklist"}},"x-codes":{"additionalProperties":"schema/unknown-gate"}};
const schema2 = {"type":"object","description":"The source environment has covered the proposed exposure without a break for at least this long.","required":["in","for"],"additionalProperties":false,"properties":{"in":{"description":"The environment or environments whose users must already have the values. Each must meet the requirement.","type":["string","array"],"minLength":1,"items":{"type":"string","minLength":1},"minItems":1,"uniqueItems":true},"for":{"description":"How long, without a break: 90m, 48h, 7d or 2w.","type":"string","pattern":"^(0|[1-9][0-9]{0,6})[mhdw]$"},"without-issues":{"description":"Labels. The soak counts from the closing of the last issue that carries one of them together with flag:<key>; while one is open, the promotion waits.","type":"array","items":{"type":"string","minLength":1},"minItems":1,"uniqueItems":true}},"examples":[{"in":"development","for":"48h","without-issues":["critical"]}]};
const pattern8 = func11("^(0|[1-9][0-9]{0,6})[mhdw]$", "u");

function validate2(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate2.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.in === undefined) || (!(func0.call(data, "in")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "in"},schema:schema2.required,parentSchema:schema2,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.for === undefined) || (!(func0.call(data, "for")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "for"},schema:schema2.required,parentSchema:schema2,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((key0 === "in") || (key0 === "for")) || (key0 === "without-issues"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema2,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.in !== undefined && func0.call(data, "in")){
let data0 = data.in;
if((typeof data0 !== "string") && (!(Array.isArray(data0)))){
const err3 = {instancePath:instancePath+"/in",schemaPath:"#/properties/in/type",keyword:"type",params:{type: schema2.properties.in.type},schema:schema2.properties.in.type,parentSchema:schema2.properties.in,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data0 === "string"){
if(func9(data0) < 1){
const err4 = {instancePath:instancePath+"/in",schemaPath:"#/properties/in/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema2.properties.in,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(Array.isArray(data0)){
if(data0.length < 1){
const err5 = {instancePath:instancePath+"/in",schemaPath:"#/properties/in/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema2.properties.in,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(func9(data1) < 1){
const err6 = {instancePath:instancePath+"/in/" + i0,schemaPath:"#/properties/in/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema2.properties.in.items,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/in/" + i0,schemaPath:"#/properties/in/items/type",keyword:"type",params:{type: "string"},schema:schema2.properties.in.items.type,parentSchema:schema2.properties.in.items,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
let i1 = data0.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data0[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err8 = {instancePath:instancePath+"/in",schemaPath:"#/properties/in/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema2.properties.in,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
}
if(data.for !== undefined && func0.call(data, "for")){
let data2 = data.for;
if(typeof data2 === "string"){
if(!pattern8.test(data2)){
const err9 = {instancePath:instancePath+"/for",schemaPath:"#/properties/for/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,6})[mhdw]$"},schema:"^(0|[1-9][0-9]{0,6})[mhdw]$",parentSchema:schema2.properties.for,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/for",schemaPath:"#/properties/for/type",keyword:"type",params:{type: "string"},schema:schema2.properties.for.type,parentSchema:schema2.properties.for,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data["without-issues"] !== undefined && func0.call(data, "without-issues")){
let data3 = data["without-issues"];
if(Array.isArray(data3)){
if(data3.length < 1){
const err11 = {instancePath:instancePath+"/without-issues",schemaPath:"#/properties/without-issues/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema2.properties["without-issues"],data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
const len1 = data3.length;
for(let i2=0; i2<len1; i2++){
let data4 = data3[i2];
if(typeof data4 === "string"){
if(func9(data4) < 1){
const err12 = {instancePath:instancePath+"/without-issues/" + i2,schemaPath:"#/properties/without-issues/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema2.properties["without-issues"].items,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/without-issues/" + i2,schemaPath:"#/properties/without-issues/items/type",keyword:"type",params:{type: "string"},schema:schema2.properties["without-issues"].items.type,parentSchema:schema2.properties["without-issues"].items,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
let i3 = data3.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data3[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err14 = {instancePath:instancePath+"/without-issues",schemaPath:"#/properties/without-issues/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},schema:true,parentSchema:schema2.properties["without-issues"],data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err15 = {instancePath:instancePath+"/without-issues",schemaPath:"#/properties/without-issues/type",keyword:"type",params:{type: "array"},schema:schema2.properties["without-issues"].type,parentSchema:schema2.properties["without-issues"],data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema2.type,parentSchema:schema2,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate2.errors = vErrors;
return errors === 0;
}
validate2.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema3 = {"type":"object","description":"The rollout moves to the next step when it has been at the present one for long enough.","required":["steps","each"],"additionalProperties":false,"properties":{"steps":{"description":"The steps in percent, rising, such as [5, 10, 25, 50, 100].","type":"array","items":{"type":"number","exclusiveMinimum":0,"maximum":100},"minItems":1},"each":{"description":"How long the rollout stays at each step, also after a rollback: 24h, 7d.","type":"string","pattern":"^(0|[1-9][0-9]{0,6})[mhdw]$"}},"examples":[{"steps":[5,10,25,50,100],"each":"7d"}]};

function validate5(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate5.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.steps === undefined) || (!(func0.call(data, "steps")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "steps"},schema:schema3.required,parentSchema:schema3,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.each === undefined) || (!(func0.call(data, "each")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "each"},schema:schema3.required,parentSchema:schema3,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((key0 === "steps") || (key0 === "each"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema3,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.steps !== undefined && func0.call(data, "steps")){
let data0 = data.steps;
if(Array.isArray(data0)){
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema3.properties.steps,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 100 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},schema:100,parentSchema:schema3.properties.steps.items,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1 <= 0 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},schema:0,parentSchema:schema3.properties.steps.items,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/type",keyword:"type",params:{type: "number"},schema:schema3.properties.steps.items.type,parentSchema:schema3.properties.steps.items,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/type",keyword:"type",params:{type: "array"},schema:schema3.properties.steps.type,parentSchema:schema3.properties.steps,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.each !== undefined && func0.call(data, "each")){
let data2 = data.each;
if(typeof data2 === "string"){
if(!pattern8.test(data2)){
const err8 = {instancePath:instancePath+"/each",schemaPath:"#/properties/each/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,6})[mhdw]$"},schema:"^(0|[1-9][0-9]{0,6})[mhdw]$",parentSchema:schema3.properties.each,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/each",schemaPath:"#/properties/each/type",keyword:"type",params:{type: "string"},schema:schema3.properties.each.type,parentSchema:schema3.properties.each,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema3.type,parentSchema:schema3,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate5.errors = vErrors;
return errors === 0;
}
validate5.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema4 = {"type":"object","description":"Flags that must have been on in the same environment, for all of their services and at a rollout not below the proposed one, for at least this long.","minProperties":1,"propertyNames":{"type":"string","minLength":1},"additionalProperties":{"description":"How long: 0h (just on), 24h, 7d.","type":"string","pattern":"^(0|[1-9][0-9]{0,6})[mhdw]$"},"examples":[{"convex/retry-with-backoff":"24h"}]};

function validate8(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate8.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema4,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
const _errs1 = errors;
if(typeof key0 === "string"){
if(func9(key0) < 1){
const err1 = {instancePath,schemaPath:"#/propertyNames/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema4.propertyNames,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema4.propertyNames.type,parentSchema:schema4.propertyNames,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err3 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},schema:schema4.propertyNames,parentSchema:schema4,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
for(const key1 of Object.keys(data)){
let data0 = data[key1];
if(typeof data0 === "string"){
if(!pattern8.test(data0)){
const err4 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,6})[mhdw]$"},schema:"^(0|[1-9][0-9]{0,6})[mhdw]$",parentSchema:schema4.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema4.additionalProperties.type,parentSchema:schema4.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema4.type,parentSchema:schema4,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate8.errors = vErrors;
return errors === 0;
}
validate8.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema5 = {"type":"object","description":"Enough distinct people of these teams have approved this change.","required":["count","from"],"additionalProperties":false,"properties":{"count":{"description":"How many people. 0 requires no approval.","type":"integer","minimum":0,"maximum":20},"from":{"description":"Teams: a name from `teams`, `owner` for the flag's own team, or `org/<team>` for a team on GitHub.","type":"array","items":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)?$"},"minItems":1,"uniqueItems":true}},"examples":[{"count":1,"from":["release"]}]};
const pattern11 = func11("^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)?$", "u");

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate11.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.count === undefined) || (!(func0.call(data, "count")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "count"},schema:schema5.required,parentSchema:schema5,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.from === undefined) || (!(func0.call(data, "from")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "from"},schema:schema5.required,parentSchema:schema5,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((key0 === "count") || (key0 === "from"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema5,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.count !== undefined && func0.call(data, "count")){
let data0 = data.count;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err3 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/type",keyword:"type",params:{type: "integer"},schema:schema5.properties.count.type,parentSchema:schema5.properties.count,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 20 || isNaN(data0)){
const err4 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 20},schema:20,parentSchema:schema5.properties.count,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data0 < 0 || isNaN(data0)){
const err5 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema5.properties.count,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.from !== undefined && func0.call(data, "from")){
let data1 = data.from;
if(Array.isArray(data1)){
if(data1.length < 1){
const err6 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema5.properties.from,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(!pattern11.test(data2)){
const err7 = {instancePath:instancePath+"/from/" + i0,schemaPath:"#/properties/from/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)?$"},schema:"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)?$",parentSchema:schema5.properties.from.items,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/from/" + i0,schemaPath:"#/properties/from/items/type",keyword:"type",params:{type: "string"},schema:schema5.properties.from.items.type,parentSchema:schema5.properties.from.items,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
let i1 = data1.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data1[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err9 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema5.properties.from,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err10 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "array"},schema:schema5.properties.from.type,parentSchema:schema5.properties.from,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema5.type,parentSchema:schema5,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}
validate11.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema6 = {"type":"object","description":"No open issue carries one of these labels together with flag:<key>.","required":["none"],"additionalProperties":false,"properties":{"none":{"description":"Labels, such as critical or P1.","type":"array","items":{"type":"string","minLength":1},"minItems":1,"uniqueItems":true}},"examples":[{"none":["P1","P2"]}]};

function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate14.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.none === undefined) || (!(func0.call(data, "none")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "none"},schema:schema6.required,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(key0 === "none")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.none !== undefined && func0.call(data, "none")){
let data0 = data.none;
if(Array.isArray(data0)){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/none",schemaPath:"#/properties/none/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema6.properties.none,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(func9(data1) < 1){
const err3 = {instancePath:instancePath+"/none/" + i0,schemaPath:"#/properties/none/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema6.properties.none.items,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/none/" + i0,schemaPath:"#/properties/none/items/type",keyword:"type",params:{type: "string"},schema:schema6.properties.none.items.type,parentSchema:schema6.properties.none.items,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
let i1 = data0.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data0[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err5 = {instancePath:instancePath+"/none",schemaPath:"#/properties/none/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema6.properties.none,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err6 = {instancePath:instancePath+"/none",schemaPath:"#/properties/none/type",keyword:"type",params:{type: "array"},schema:schema6.properties.none.type,parentSchema:schema6.properties.none,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema6.type,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate14.errors = vErrors;
return errors === 0;
}
validate14.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema7 = {"description":"Statements that must each be ticked, as \"- [x] statement\", in the pull request's body.","type":"array","items":{"type":"string","minLength":1,"maxLength":200},"minItems":1,"uniqueItems":true,"examples":[["Runbook reviewed","Rollback tested"]]};

function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate17.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
if(data.length < 1){
const err0 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(func9(data0) > 200){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema7.items,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(func9(data0) < 1){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema7.items,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "string"},schema:schema7.items.type,parentSchema:schema7.items,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
let i1 = data.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err4 = {instancePath,schemaPath:"#/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},schema:schema7.type,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate17.errors = vErrors;
return errors === 0;
}
validate17.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate1(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate1.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((((((key0 === "soak") || (key0 === "ladder")) || (key0 === "flags")) || (key0 === "approvals")) || (key0 === "issues")) || (key0 === "checklist"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema1,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.soak !== undefined && func0.call(data, "soak")){
let data0 = data.soak;
const _errs3 = errors;
let valid1 = true;
const _errs4 = errors;
if(!(Array.isArray(data0))){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs4 === errors;
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs6 = errors;
if(Array.isArray(data0)){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/soak",schemaPath:"#/properties/soak/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema1.properties.soak.then,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate2(data0[i0], {instancePath:instancePath+"/soak/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath:instancePath+"/soak",schemaPath:"#/properties/soak/then/type",keyword:"type",params:{type: "array"},schema:schema1.properties.soak.then.type,parentSchema:schema1.properties.soak.then,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = _valid0;
ifClause0 = "then";
}
else {
const _errs9 = errors;
if(!(validate2(data0, {instancePath:instancePath+"/soak",parentData:data,parentDataProperty:"soak",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
errors = vErrors.length;
}
var _valid0 = _errs9 === errors;
valid1 = _valid0;
ifClause0 = "else";
}
if(!valid1){
const err4 = {instancePath:instancePath+"/soak",schemaPath:"#/properties/soak/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema1.properties.soak.if,parentSchema:schema1.properties.soak,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.ladder !== undefined && func0.call(data, "ladder")){
let data2 = data.ladder;
const _errs11 = errors;
let valid4 = true;
const _errs12 = errors;
if(!(Array.isArray(data2))){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid1 = _errs12 === errors;
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs14 = errors;
if(Array.isArray(data2)){
if(data2.length < 1){
const err6 = {instancePath:instancePath+"/ladder",schemaPath:"#/properties/ladder/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema1.properties.ladder.then,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
if(!(validate5(data2[i1], {instancePath:instancePath+"/ladder/" + i1,parentData:data2,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate5.errors : vErrors.concat(validate5.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/ladder",schemaPath:"#/properties/ladder/then/type",keyword:"type",params:{type: "array"},schema:schema1.properties.ladder.then.type,parentSchema:schema1.properties.ladder.then,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid1 = _errs14 === errors;
valid4 = _valid1;
ifClause1 = "then";
}
else {
const _errs17 = errors;
if(!(validate5(data2, {instancePath:instancePath+"/ladder",parentData:data,parentDataProperty:"ladder",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate5.errors : vErrors.concat(validate5.errors);
errors = vErrors.length;
}
var _valid1 = _errs17 === errors;
valid4 = _valid1;
ifClause1 = "else";
}
if(!valid4){
const err8 = {instancePath:instancePath+"/ladder",schemaPath:"#/properties/ladder/if",keyword:"if",params:{failingKeyword: ifClause1},schema:schema1.properties.ladder.if,parentSchema:schema1.properties.ladder,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.flags !== undefined && func0.call(data, "flags")){
let data4 = data.flags;
const _errs19 = errors;
let valid7 = true;
const _errs20 = errors;
if(!(Array.isArray(data4))){
const err9 = {};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid2 = _errs20 === errors;
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
let ifClause2;
if(_valid2){
const _errs22 = errors;
if(Array.isArray(data4)){
if(data4.length < 1){
const err10 = {instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema1.properties.flags.then,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len2 = data4.length;
for(let i2=0; i2<len2; i2++){
if(!(validate8(data4[i2], {instancePath:instancePath+"/flags/" + i2,parentData:data4,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/then/type",keyword:"type",params:{type: "array"},schema:schema1.properties.flags.then.type,parentSchema:schema1.properties.flags.then,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid2 = _errs22 === errors;
valid7 = _valid2;
ifClause2 = "then";
}
else {
const _errs25 = errors;
if(!(validate8(data4, {instancePath:instancePath+"/flags",parentData:data,parentDataProperty:"flags",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors);
errors = vErrors.length;
}
var _valid2 = _errs25 === errors;
valid7 = _valid2;
ifClause2 = "else";
}
if(!valid7){
const err12 = {instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/if",keyword:"if",params:{failingKeyword: ifClause2},schema:schema1.properties.flags.if,parentSchema:schema1.properties.flags,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.approvals !== undefined && func0.call(data, "approvals")){
let data6 = data.approvals;
const _errs27 = errors;
let valid10 = true;
const _errs28 = errors;
if(!(Array.isArray(data6))){
const err13 = {};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid3 = _errs28 === errors;
errors = _errs27;
if(vErrors !== null){
if(_errs27){
vErrors.length = _errs27;
}
else {
vErrors = null;
}
}
let ifClause3;
if(_valid3){
const _errs30 = errors;
if(Array.isArray(data6)){
if(data6.length < 1){
const err14 = {instancePath:instancePath+"/approvals",schemaPath:"#/properties/approvals/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema1.properties.approvals.then,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
const len3 = data6.length;
for(let i3=0; i3<len3; i3++){
if(!(validate11(data6[i3], {instancePath:instancePath+"/approvals/" + i3,parentData:data6,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
}
else {
const err15 = {instancePath:instancePath+"/approvals",schemaPath:"#/properties/approvals/then/type",keyword:"type",params:{type: "array"},schema:schema1.properties.approvals.then.type,parentSchema:schema1.properties.approvals.then,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var _valid3 = _errs30 === errors;
valid10 = _valid3;
ifClause3 = "then";
}
else {
const _errs33 = errors;
if(!(validate11(data6, {instancePath:instancePath+"/approvals",parentData:data,parentDataProperty:"approvals",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
var _valid3 = _errs33 === errors;
valid10 = _valid3;
ifClause3 = "else";
}
if(!valid10){
const err16 = {instancePath:instancePath+"/approvals",schemaPath:"#/properties/approvals/if",keyword:"if",params:{failingKeyword: ifClause3},schema:schema1.properties.approvals.if,parentSchema:schema1.properties.approvals,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.issues !== undefined && func0.call(data, "issues")){
let data8 = data.issues;
const _errs35 = errors;
let valid13 = true;
const _errs36 = errors;
if(!(Array.isArray(data8))){
const err17 = {};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var _valid4 = _errs36 === errors;
errors = _errs35;
if(vErrors !== null){
if(_errs35){
vErrors.length = _errs35;
}
else {
vErrors = null;
}
}
let ifClause4;
if(_valid4){
const _errs38 = errors;
if(Array.isArray(data8)){
if(data8.length < 1){
const err18 = {instancePath:instancePath+"/issues",schemaPath:"#/properties/issues/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema1.properties.issues.then,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
const len4 = data8.length;
for(let i4=0; i4<len4; i4++){
if(!(validate14(data8[i4], {instancePath:instancePath+"/issues/" + i4,parentData:data8,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
errors = vErrors.length;
}
}
}
else {
const err19 = {instancePath:instancePath+"/issues",schemaPath:"#/properties/issues/then/type",keyword:"type",params:{type: "array"},schema:schema1.properties.issues.then.type,parentSchema:schema1.properties.issues.then,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var _valid4 = _errs38 === errors;
valid13 = _valid4;
ifClause4 = "then";
}
else {
const _errs41 = errors;
if(!(validate14(data8, {instancePath:instancePath+"/issues",parentData:data,parentDataProperty:"issues",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
errors = vErrors.length;
}
var _valid4 = _errs41 === errors;
valid13 = _valid4;
ifClause4 = "else";
}
if(!valid13){
const err20 = {instancePath:instancePath+"/issues",schemaPath:"#/properties/issues/if",keyword:"if",params:{failingKeyword: ifClause4},schema:schema1.properties.issues.if,parentSchema:schema1.properties.issues,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.checklist !== undefined && func0.call(data, "checklist")){
if(!(validate17(data.checklist, {instancePath:instancePath+"/checklist",parentData:data,parentDataProperty:"checklist",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
errors = vErrors.length;
}
}
}
else {
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema1.type,parentSchema:schema1,data};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate1.errors = vErrors;
return errors === 0;
}
validate1.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate0(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:flaghoist:schema:flag" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate0.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs2 = errors;
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.expires === undefined) || (!(func0.call(data, "expires")))) && (missing0 = "expires")) || (((data.permanent === undefined) || (!(func0.call(data, "permanent")))) && (missing0 = "permanent"))){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var valid1 = _errs3 === errors;
if(valid1){
const err1 = {instancePath,schemaPath:"#/allOf/0/not",keyword:"not",params:{},schema:schema0.allOf[0].not,parentSchema:schema0.allOf[0],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
}
const _errs5 = errors;
let valid2 = true;
const _errs6 = errors;
if(errors === _errs6){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if(((data.safe === undefined) || (!(func0.call(data, "safe")))) && (missing1 = "safe")){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
if(data.safe !== undefined && func0.call(data, "safe")){
if(true !== data.safe){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
}
else {
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs9 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.services !== undefined && func0.call(data, "services")){
let data1 = data.services;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key0 of Object.keys(data1)){
let data2 = data1[key0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 of Object.keys(data2)){
let data3 = data2[key1];
const _errs18 = errors;
let valid7 = true;
const _errs19 = errors;
if(typeof data3 !== "string"){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid1 = _errs19 === errors;
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid1){
const _errs21 = errors;
if("enabled" !== data3){
const err6 = {instancePath:instancePath+"/services/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/1/then/properties/services/additionalProperties/additionalProperties/then/const",keyword:"const",params:{allowedValue: "enabled"},schema:"enabled",parentSchema:schema0.allOf[1].then.properties.services.additionalProperties.additionalProperties.then,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid1 = _errs21 === errors;
valid7 = _valid1;
ifClause0 = "then";
}
else {
const _errs22 = errors;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.from !== undefined && func0.call(data3, "from")){
let data4 = data3.from;
if("enabled" !== data4){
const err7 = {instancePath:instancePath+"/services/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/from",schemaPath:"#/allOf/1/then/properties/services/additionalProperties/additionalProperties/else/properties/from/const",keyword:"const",params:{allowedValue: "enabled"},schema:"enabled",parentSchema:schema0.allOf[1].then.properties.services.additionalProperties.additionalProperties.else.properties.from,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/services/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/1/then/properties/services/additionalProperties/additionalProperties/else/type",keyword:"type",params:{type: "object"},schema:schema0.allOf[1].then.properties.services.additionalProperties.additionalProperties.else.type,parentSchema:schema0.allOf[1].then.properties.services.additionalProperties.additionalProperties.else,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid1 = _errs22 === errors;
valid7 = _valid1;
ifClause0 = "else";
}
if(!valid7){
const err9 = {instancePath:instancePath+"/services/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/1/then/properties/services/additionalProperties/additionalProperties/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema0.allOf[1].then.properties.services.additionalProperties.additionalProperties.if,parentSchema:schema0.allOf[1].then.properties.services.additionalProperties.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/services/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/1/then/properties/services/additionalProperties/type",keyword:"type",params:{type: "object"},schema:schema0.allOf[1].then.properties.services.additionalProperties.type,parentSchema:schema0.allOf[1].then.properties.services.additionalProperties,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/services",schemaPath:"#/allOf/1/then/properties/services/type",keyword:"type",params:{type: "object"},schema:schema0.allOf[1].then.properties.services.type,parentSchema:schema0.allOf[1].then.properties.services,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/allOf/1/then/type",keyword:"type",params:{type: "object"},schema:schema0.allOf[1].then.type,parentSchema:schema0.allOf[1].then,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var _valid0 = _errs9 === errors;
valid2 = _valid0;
if(valid2){
var props1 = {};
props1.services = true;
props1.safe = true;
}
}
if(!valid2){
const err13 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.allOf[1].if,parentSchema:schema0.allOf[1],data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.description === undefined) || (!(func0.call(data, "description")))){
const err14 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "description"},schema:schema0.required,parentSchema:schema0,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key2 of Object.keys(data)){
if(!(func0.call(schema0.properties, key2))){
const err15 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema0,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.description !== undefined && func0.call(data, "description")){
let data5 = data.description;
if(typeof data5 === "string"){
if(func9(data5) > 500){
const err16 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema0.properties.description,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func9(data5) < 1){
const err17 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema0.properties.description,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!pattern0.test(data5)){
const err18 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema0.properties.description,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},schema:schema0.properties.description.type,parentSchema:schema0.properties.description,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.owner !== undefined && func0.call(data, "owner")){
let data6 = data.owner;
if(typeof data6 === "string"){
if(!pattern1.test(data6)){
const err20 = {instancePath:instancePath+"/owner",schemaPath:"#/properties/owner/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,62}$|^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},schema:"^[a-z0-9][a-z0-9._-]{0,62}$|^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema0.properties.owner,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/owner",schemaPath:"#/properties/owner/type",keyword:"type",params:{type: "string"},schema:schema0.properties.owner.type,parentSchema:schema0.properties.owner,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data7 = data.kind;
if(!((((data7 === "release") || (data7 === "experiment")) || (data7 === "ops")) || (data7 === "permission"))){
const err22 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema0.properties.kind.enum},schema:schema0.properties.kind.enum,parentSchema:schema0.properties.kind,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.services !== undefined && func0.call(data, "services")){
let data8 = data.services;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key3 of Object.keys(data8)){
const _errs34 = errors;
if(typeof key3 === "string"){
if(!pattern2.test(key3)){
const err23 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,62}$"},schema:"^[a-z0-9][a-z0-9._-]{0,62}$",parentSchema:schema0.properties.services.propertyNames,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema0.properties.services.propertyNames.type,parentSchema:schema0.properties.services.propertyNames,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var valid10 = _errs34 === errors;
if(!valid10){
const err25 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/propertyNames",keyword:"propertyNames",params:{propertyName: key3},schema:schema0.properties.services.propertyNames,parentSchema:schema0.properties.services,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
for(const key4 of Object.keys(data8)){
let data9 = data8[key4];
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(Object.keys(data9).length < 1){
const err26 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema0.properties.services.additionalProperties,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
for(const key5 of Object.keys(data9)){
const _errs39 = errors;
if(typeof key5 === "string"){
if(!pattern3.test(key5)){
const err27 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]{0,127}$"},schema:"^[A-Za-z_][A-Za-z0-9_]{0,127}$",parentSchema:schema0.properties.services.additionalProperties.propertyNames,data:key5,propertyName:key5};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema0.properties.services.additionalProperties.propertyNames.type,parentSchema:schema0.properties.services.additionalProperties.propertyNames,data:key5,propertyName:key5};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
var valid12 = _errs39 === errors;
if(!valid12){
const err29 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/propertyNames",keyword:"propertyNames",params:{propertyName: key5},schema:schema0.properties.services.additionalProperties.propertyNames,parentSchema:schema0.properties.services.additionalProperties,data:data9};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
for(const key6 of Object.keys(data9)){
let data10 = data9[key6];
const _errs43 = errors;
let valid14 = true;
const _errs44 = errors;
if(typeof data10 !== "string"){
const err30 = {};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
var _valid2 = _errs44 === errors;
errors = _errs43;
if(vErrors !== null){
if(_errs43){
vErrors.length = _errs43;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid2){
const _errs46 = errors;
if(!((data10 === "enabled") || (data10 === "rollout"))){
const err31 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/additionalProperties/then/enum",keyword:"enum",params:{allowedValues: schema0.properties.services.additionalProperties.additionalProperties.then.enum},schema:schema0.properties.services.additionalProperties.additionalProperties.then.enum,parentSchema:schema0.properties.services.additionalProperties.additionalProperties.then,data:data10};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
var _valid2 = _errs46 === errors;
valid14 = _valid2;
ifClause1 = "then";
}
else {
const _errs47 = errors;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if((data10.from === undefined) || (!(func0.call(data10, "from")))){
const err32 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/additionalProperties/else/required",keyword:"required",params:{missingProperty: "from"},schema:schema0.properties.services.additionalProperties.additionalProperties.else.required,parentSchema:schema0.properties.services.additionalProperties.additionalProperties.else,data:data10};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
for(const key7 of Object.keys(data10)){
if(!((((key7 === "from") || (key7 === "on")) || (key7 === "off")) || (key7 === "in"))){
const err33 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/additionalProperties/else/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},schema:false,parentSchema:schema0.properties.services.additionalProperties.additionalProperties.else,data:data10};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data10.from !== undefined && func0.call(data10, "from")){
let data11 = data10.from;
if(!((data11 === "enabled") || (data11 === "rollout"))){
const err34 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/from",schemaPath:"#/properties/services/additionalProperties/additionalProperties/else/properties/from/enum",keyword:"enum",params:{allowedValues: schema0.properties.services.additionalProperties.additionalProperties.else.properties.from.enum},schema:schema0.properties.services.additionalProperties.additionalProperties.else.properties.from.enum,parentSchema:schema0.properties.services.additionalProperties.additionalProperties.else.properties.from,data:data11};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data10.on !== undefined && func0.call(data10, "on")){
let data12 = data10.on;
if(typeof data12 === "string"){
if(func9(data12) > 100){
const err35 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/on",schemaPath:"#/properties/services/additionalProperties/additionalProperties/else/properties/on/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema0.properties.services.additionalProperties.additionalProperties.else.properties.on,data:data12};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(!pattern4.test(data12)){
const err36 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/on",schemaPath:"#/properties/services/additionalProperties/additionalProperties/else/properties/on/pattern",keyword:"pattern",params:{pattern: "^[ -~]*$"},schema:"^[ -~]*$",parentSchema:schema0.properties.services.additionalProperties.additionalProperties.else.properties.on,data:data12};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/on",schemaPath:"#/properties/services/additionalProperties/additionalProperties/else/properties/on/type",keyword:"type",params:{type: "string"},schema:schema0.properties.services.additionalProperties.additionalProperties.else.properties.on.type,parentSchema:schema0.properties.services.additionalProperties.additionalProperties.else.properties.on,data:data12};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data10.off !== undefined && func0.call(data10, "off")){
let data13 = data10.off;
if(typeof data13 === "string"){
if(func9(data13) > 100){
const err38 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/off",schemaPath:"#/properties/services/additionalProperties/additionalProperties/else/properties/off/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema0.properties.services.additionalProperties.additionalProperties.else.properties.off,data:data13};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(!pattern4.test(data13)){
const err39 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/off",schemaPath:"#/properties/services/additionalProperties/additionalProperties/else/properties/off/pattern",keyword:"pattern",params:{pattern: "^[ -~]*$"},schema:"^[ -~]*$",parentSchema:schema0.properties.services.additionalProperties.additionalProperties.else.properties.off,data:data13};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/off",schemaPath:"#/properties/services/additionalProperties/additionalProperties/else/properties/off/type",keyword:"type",params:{type: "string"},schema:schema0.properties.services.additionalProperties.additionalProperties.else.properties.off.type,parentSchema:schema0.properties.services.additionalProperties.additionalProperties.else.properties.off,data:data13};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data10.in !== undefined && func0.call(data10, "in")){
let data14 = data10.in;
if(Array.isArray(data14)){
if(data14.length < 1){
const err41 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/in",schemaPath:"#/properties/services/additionalProperties/additionalProperties/else/properties/in/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema0.properties.services.additionalProperties.additionalProperties.else.properties.in,data:data14};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
let data15 = data14[i0];
if(typeof data15 === "string"){
if(!pattern6.test(data15)){
const err42 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/in/" + i0,schemaPath:"#/properties/services/additionalProperties/additionalProperties/else/properties/in/items/pattern",keyword:"pattern",params:{pattern: "^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$"},schema:"^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$",parentSchema:schema0.properties.services.additionalProperties.additionalProperties.else.properties.in.items,data:data15};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/in/" + i0,schemaPath:"#/properties/services/additionalProperties/additionalProperties/else/properties/in/items/type",keyword:"type",params:{type: "string"},schema:schema0.properties.services.additionalProperties.additionalProperties.else.properties.in.items.type,parentSchema:schema0.properties.services.additionalProperties.additionalProperties.else.properties.in.items,data:data15};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
let i1 = data14.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data14[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err44 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/in",schemaPath:"#/properties/services/additionalProperties/additionalProperties/else/properties/in/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema0.properties.services.additionalProperties.additionalProperties.else.properties.in,data:data14};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err45 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/in",schemaPath:"#/properties/services/additionalProperties/additionalProperties/else/properties/in/type",keyword:"type",params:{type: "array"},schema:schema0.properties.services.additionalProperties.additionalProperties.else.properties.in.type,parentSchema:schema0.properties.services.additionalProperties.additionalProperties.else.properties.in,data:data14};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/additionalProperties/else/type",keyword:"type",params:{type: "object"},schema:schema0.properties.services.additionalProperties.additionalProperties.else.type,parentSchema:schema0.properties.services.additionalProperties.additionalProperties.else,data:data10};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
var _valid2 = _errs47 === errors;
valid14 = _valid2;
ifClause1 = "else";
}
if(!valid14){
const err47 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/additionalProperties/if",keyword:"if",params:{failingKeyword: ifClause1},schema:schema0.properties.services.additionalProperties.additionalProperties.if,parentSchema:schema0.properties.services.additionalProperties.additionalProperties,data:data10};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/type",keyword:"type",params:{type: "object"},schema:schema0.properties.services.additionalProperties.type,parentSchema:schema0.properties.services.additionalProperties,data:data9};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/type",keyword:"type",params:{type: "object"},schema:schema0.properties.services.type,parentSchema:schema0.properties.services,data:data8};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.requires !== undefined && func0.call(data, "requires")){
let data16 = data.requires;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key8 of Object.keys(data16)){
const _errs61 = errors;
if(typeof key8 === "string"){
if(!pattern7.test(key8)){
const err50 = {instancePath:instancePath+"/requires",schemaPath:"#/properties/requires/propertyNames/pattern",keyword:"pattern",params:{pattern: "^\\*$|^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$"},schema:"^\\*$|^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$",parentSchema:schema0.properties.requires.propertyNames,data:key8,propertyName:key8};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/requires",schemaPath:"#/properties/requires/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema0.properties.requires.propertyNames.type,parentSchema:schema0.properties.requires.propertyNames,data:key8,propertyName:key8};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
var valid19 = _errs61 === errors;
if(!valid19){
const err52 = {instancePath:instancePath+"/requires",schemaPath:"#/properties/requires/propertyNames",keyword:"propertyNames",params:{propertyName: key8},schema:schema0.properties.requires.propertyNames,parentSchema:schema0.properties.requires,data:data16};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
for(const key9 of Object.keys(data16)){
if(!(validate1(data16[key9], {instancePath:instancePath+"/requires/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data16,parentDataProperty:key9,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
}
}
else {
const err53 = {instancePath:instancePath+"/requires",schemaPath:"#/properties/requires/type",keyword:"type",params:{type: "object"},schema:schema0.properties.requires.type,parentSchema:schema0.properties.requires,data:data16};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.safe !== undefined && func0.call(data, "safe")){
let data18 = data.safe;
if(typeof data18 !== "boolean"){
const err54 = {instancePath:instancePath+"/safe",schemaPath:"#/properties/safe/type",keyword:"type",params:{type: "boolean"},schema:schema0.properties.safe.type,parentSchema:schema0.properties.safe,data:data18};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data["code-default"] !== undefined && func0.call(data, "code-default")){
let data19 = data["code-default"];
if(typeof data19 !== "boolean"){
const err55 = {instancePath:instancePath+"/code-default",schemaPath:"#/properties/code-default/type",keyword:"type",params:{type: "boolean"},schema:schema0.properties["code-default"].type,parentSchema:schema0.properties["code-default"],data:data19};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.expires !== undefined && func0.call(data, "expires")){
let data20 = data.expires;
if(typeof data20 === "string"){
if(!pattern12.test(data20)){
const err56 = {instancePath:instancePath+"/expires",schemaPath:"#/properties/expires/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},schema:"^[0-9]{4}-[0-9]{2}-[0-9]{2}$",parentSchema:schema0.properties.expires,data:data20};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/expires",schemaPath:"#/properties/expires/type",keyword:"type",params:{type: "string"},schema:schema0.properties.expires.type,parentSchema:schema0.properties.expires,data:data20};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.permanent !== undefined && func0.call(data, "permanent")){
let data21 = data.permanent;
if(typeof data21 === "string"){
if(func9(data21) > 500){
const err58 = {instancePath:instancePath+"/permanent",schemaPath:"#/properties/permanent/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema0.properties.permanent,data:data21};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(func9(data21) < 1){
const err59 = {instancePath:instancePath+"/permanent",schemaPath:"#/properties/permanent/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema0.properties.permanent,data:data21};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(!pattern0.test(data21)){
const err60 = {instancePath:instancePath+"/permanent",schemaPath:"#/properties/permanent/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema0.properties.permanent,data:data21};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/permanent",schemaPath:"#/properties/permanent/type",keyword:"type",params:{type: "string"},schema:schema0.properties.permanent.type,parentSchema:schema0.properties.permanent,data:data21};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.emergency !== undefined && func0.call(data, "emergency")){
let data22 = data.emergency;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if((data22.routes === undefined) || (!(func0.call(data22, "routes")))){
const err62 = {instancePath:instancePath+"/emergency",schemaPath:"#/properties/emergency/required",keyword:"required",params:{missingProperty: "routes"},schema:schema0.properties.emergency.required,parentSchema:schema0.properties.emergency,data:data22};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
for(const key10 of Object.keys(data22)){
if(!(key10 === "routes")){
const err63 = {instancePath:instancePath+"/emergency",schemaPath:"#/properties/emergency/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},schema:false,parentSchema:schema0.properties.emergency,data:data22};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data22.routes !== undefined && func0.call(data22, "routes")){
let data23 = data22.routes;
if(Array.isArray(data23)){
if(data23.length < 1){
const err64 = {instancePath:instancePath+"/emergency/routes",schemaPath:"#/properties/emergency/properties/routes/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema0.properties.emergency.properties.routes,data:data23};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
const len1 = data23.length;
for(let i2=0; i2<len1; i2++){
let data24 = data23[i2];
if(typeof data24 === "string"){
if(!pattern14.test(data24)){
const err65 = {instancePath:instancePath+"/emergency/routes/" + i2,schemaPath:"#/properties/emergency/properties/routes/items/pattern",keyword:"pattern",params:{pattern: "^/[A-Za-z0-9._~/-]{0,200}\\*?$"},schema:"^/[A-Za-z0-9._~/-]{0,200}\\*?$",parentSchema:schema0.properties.emergency.properties.routes.items,data:data24};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
else {
const err66 = {instancePath:instancePath+"/emergency/routes/" + i2,schemaPath:"#/properties/emergency/properties/routes/items/type",keyword:"type",params:{type: "string"},schema:schema0.properties.emergency.properties.routes.items.type,parentSchema:schema0.properties.emergency.properties.routes.items,data:data24};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
let i3 = data23.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data23[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err67 = {instancePath:instancePath+"/emergency/routes",schemaPath:"#/properties/emergency/properties/routes/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},schema:true,parentSchema:schema0.properties.emergency.properties.routes,data:data23};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err68 = {instancePath:instancePath+"/emergency/routes",schemaPath:"#/properties/emergency/properties/routes/type",keyword:"type",params:{type: "array"},schema:schema0.properties.emergency.properties.routes.type,parentSchema:schema0.properties.emergency.properties.routes,data:data23};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
else {
const err69 = {instancePath:instancePath+"/emergency",schemaPath:"#/properties/emergency/type",keyword:"type",params:{type: "object"},schema:schema0.properties.emergency.type,parentSchema:schema0.properties.emergency,data:data22};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data.tags !== undefined && func0.call(data, "tags")){
let data25 = data.tags;
if(Array.isArray(data25)){
const len2 = data25.length;
for(let i4=0; i4<len2; i4++){
let data26 = data25[i4];
if(typeof data26 === "string"){
if(func9(data26) > 100){
const err70 = {instancePath:instancePath+"/tags/" + i4,schemaPath:"#/properties/tags/items/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema0.properties.tags.items,data:data26};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(func9(data26) < 1){
const err71 = {instancePath:instancePath+"/tags/" + i4,schemaPath:"#/properties/tags/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema0.properties.tags.items,data:data26};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(!pattern0.test(data26)){
const err72 = {instancePath:instancePath+"/tags/" + i4,schemaPath:"#/properties/tags/items/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema0.properties.tags.items,data:data26};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
else {
const err73 = {instancePath:instancePath+"/tags/" + i4,schemaPath:"#/properties/tags/items/type",keyword:"type",params:{type: "string"},schema:schema0.properties.tags.items.type,parentSchema:schema0.properties.tags.items,data:data26};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
else {
const err74 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"},schema:schema0.properties.tags.type,parentSchema:schema0.properties.tags,data:data25};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data.tickets !== undefined && func0.call(data, "tickets")){
let data27 = data.tickets;
if(Array.isArray(data27)){
const len3 = data27.length;
for(let i5=0; i5<len3; i5++){
let data28 = data27[i5];
if(typeof data28 === "string"){
if(func9(data28) > 200){
const err75 = {instancePath:instancePath+"/tickets/" + i5,schemaPath:"#/properties/tickets/items/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema0.properties.tickets.items,data:data28};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(func9(data28) < 1){
const err76 = {instancePath:instancePath+"/tickets/" + i5,schemaPath:"#/properties/tickets/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema0.properties.tickets.items,data:data28};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(!pattern0.test(data28)){
const err77 = {instancePath:instancePath+"/tickets/" + i5,schemaPath:"#/properties/tickets/items/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema0.properties.tickets.items,data:data28};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
else {
const err78 = {instancePath:instancePath+"/tickets/" + i5,schemaPath:"#/properties/tickets/items/type",keyword:"type",params:{type: "string"},schema:schema0.properties.tickets.items.type,parentSchema:schema0.properties.tickets.items,data:data28};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
else {
const err79 = {instancePath:instancePath+"/tickets",schemaPath:"#/properties/tickets/type",keyword:"type",params:{type: "array"},schema:schema0.properties.tickets.type,parentSchema:schema0.properties.tickets,data:data27};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
else {
const err80 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema0.type,parentSchema:schema0,data};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
validate0.errors = vErrors;
return errors === 0;
}
validate0.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const state = validate20;
const schema8 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:flaghoist:schema:state","title":"State","description":"The state of a flag in one environment. Without this file all users get the safe value.","type":"object","additionalProperties":false,"required":["enabled"],"properties":{"enabled":{"description":"Whether the flag is on here.","type":"boolean","errorMessage":"must be true or false","examples":[false]},"rollout":{"description":"The share of users in percent who get the value that is not safe.","type":"number","minimum":0,"maximum":100,"x-decimals":2,"errorMessage":"must be a percentage from 0 to 100 with at most two decimals, such as 25","examples":[25],"default":100},"services":{"description":"Settings of single services, for debugging. What they leave out is inherited.","type":"object","propertyNames":{"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,62}$","errorMessage":"must be the name of a service: lower-case letters, digits, \".\", \"_\" and \"-\", beginning with a letter or digit, at most 63 characters","examples":["calling-platform"],"x-codes":{"pattern":"schema/bad-name"}},"additionalProperties":{"type":"object","additionalProperties":false,"required":[],"properties":{"enabled":{"description":"Whether the flag is on here.","type":"boolean","errorMessage":"must be true or false","examples":[false]},"rollout":{"description":"The share of users in percent who get the value that is not safe.","type":"number","minimum":0,"maximum":100,"x-decimals":2,"errorMessage":"must be a percentage from 0 to 100 with at most two decimals, such as 25","examples":[25],"default":100}},"minProperties":1},"examples":[{"calling-platform":{"enabled":false}}]},"hold":{"description":"Why further promotion of this flag is stopped, here and downstream.","type":"string","minLength":1,"maxLength":500,"pattern":"\\S","errorMessage":"must be a text of 1 to 500 characters","examples":["p95 latency under investigation"]},"block-routes":{"description":"Whether the flag's emergency routes are blocked at the proxy; then it is off as well.","type":"boolean","errorMessage":"must be true or false","examples":[true],"default":false}}};

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:flaghoist:schema:state" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.enabled === undefined) || (!(func0.call(data, "enabled")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "enabled"},schema:schema8.required,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((key0 === "enabled") || (key0 === "rollout")) || (key0 === "services")) || (key0 === "hold")) || (key0 === "block-routes"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.enabled !== undefined && func0.call(data, "enabled")){
let data0 = data.enabled;
if(typeof data0 !== "boolean"){
const err2 = {instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: "boolean"},schema:schema8.properties.enabled.type,parentSchema:schema8.properties.enabled,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.rollout !== undefined && func0.call(data, "rollout")){
let data1 = data.rollout;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 100 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/rollout",schemaPath:"#/properties/rollout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},schema:100,parentSchema:schema8.properties.rollout,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/rollout",schemaPath:"#/properties/rollout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema8.properties.rollout,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!(Number(data1.toFixed(2)) === data1)){
const err5 = {instancePath:instancePath+"/rollout",schemaPath:"#/properties/rollout/x-decimals",keyword:"x-decimals",params:{},schema:2,parentSchema:schema8.properties.rollout,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/rollout",schemaPath:"#/properties/rollout/type",keyword:"type",params:{type: "number"},schema:schema8.properties.rollout.type,parentSchema:schema8.properties.rollout,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.services !== undefined && func0.call(data, "services")){
let data2 = data.services;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 of Object.keys(data2)){
const _errs8 = errors;
if(typeof key1 === "string"){
if(!pattern2.test(key1)){
const err7 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,62}$"},schema:"^[a-z0-9][a-z0-9._-]{0,62}$",parentSchema:schema8.properties.services.propertyNames,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema8.properties.services.propertyNames.type,parentSchema:schema8.properties.services.propertyNames,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var valid1 = _errs8 === errors;
if(!valid1){
const err9 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/propertyNames",keyword:"propertyNames",params:{propertyName: key1},schema:schema8.properties.services.propertyNames,parentSchema:schema8.properties.services,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
for(const key2 of Object.keys(data2)){
let data3 = data2[key2];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(Object.keys(data3).length < 1){
const err10 = {instancePath:instancePath+"/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema8.properties.services.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key3 of Object.keys(data3)){
if(!((key3 === "enabled") || (key3 === "rollout"))){
const err11 = {instancePath:instancePath+"/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema8.properties.services.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data3.enabled !== undefined && func0.call(data3, "enabled")){
let data4 = data3.enabled;
if(typeof data4 !== "boolean"){
const err12 = {instancePath:instancePath+"/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/enabled",schemaPath:"#/properties/services/additionalProperties/properties/enabled/type",keyword:"type",params:{type: "boolean"},schema:schema8.properties.services.additionalProperties.properties.enabled.type,parentSchema:schema8.properties.services.additionalProperties.properties.enabled,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data3.rollout !== undefined && func0.call(data3, "rollout")){
let data5 = data3.rollout;
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 100 || isNaN(data5)){
const err13 = {instancePath:instancePath+"/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/rollout",schemaPath:"#/properties/services/additionalProperties/properties/rollout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},schema:100,parentSchema:schema8.properties.services.additionalProperties.properties.rollout,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data5 < 0 || isNaN(data5)){
const err14 = {instancePath:instancePath+"/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/rollout",schemaPath:"#/properties/services/additionalProperties/properties/rollout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema8.properties.services.additionalProperties.properties.rollout,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!(Number(data5.toFixed(2)) === data5)){
const err15 = {instancePath:instancePath+"/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/rollout",schemaPath:"#/properties/services/additionalProperties/properties/rollout/x-decimals",keyword:"x-decimals",params:{},schema:2,parentSchema:schema8.properties.services.additionalProperties.properties.rollout,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/rollout",schemaPath:"#/properties/services/additionalProperties/properties/rollout/type",keyword:"type",params:{type: "number"},schema:schema8.properties.services.additionalProperties.properties.rollout.type,parentSchema:schema8.properties.services.additionalProperties.properties.rollout,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/type",keyword:"type",params:{type: "object"},schema:schema8.properties.services.additionalProperties.type,parentSchema:schema8.properties.services.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/type",keyword:"type",params:{type: "object"},schema:schema8.properties.services.type,parentSchema:schema8.properties.services,data:data2};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.hold !== undefined && func0.call(data, "hold")){
let data6 = data.hold;
if(typeof data6 === "string"){
if(func9(data6) > 500){
const err19 = {instancePath:instancePath+"/hold",schemaPath:"#/properties/hold/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema8.properties.hold,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(func9(data6) < 1){
const err20 = {instancePath:instancePath+"/hold",schemaPath:"#/properties/hold/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema8.properties.hold,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!pattern0.test(data6)){
const err21 = {instancePath:instancePath+"/hold",schemaPath:"#/properties/hold/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema8.properties.hold,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/hold",schemaPath:"#/properties/hold/type",keyword:"type",params:{type: "string"},schema:schema8.properties.hold.type,parentSchema:schema8.properties.hold,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data["block-routes"] !== undefined && func0.call(data, "block-routes")){
let data7 = data["block-routes"];
if(typeof data7 !== "boolean"){
const err23 = {instancePath:instancePath+"/block-routes",schemaPath:"#/properties/block-routes/type",keyword:"type",params:{type: "boolean"},schema:schema8.properties["block-routes"].type,parentSchema:schema8.properties["block-routes"],data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema8.type,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const pipeline = validate21;
const schema9 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:flaghoist:schema:pipeline","title":"Pipeline","description":"The environments in order, with their requirements, and the services and teams.","type":"object","additionalProperties":false,"required":["version","environments"],"properties":{"version":{"description":"The version of this format.","const":1,"examples":[1]},"teams":{"description":"Teams and the GitHub logins of their members. They own flags and approve promotions.","type":"object","propertyNames":{"type":"string","pattern":"^(?!owner$)[a-z0-9][a-z0-9._-]{0,62}$","errorMessage":"must be the name of a team: lower-case letters, digits, \".\", \"_\" and \"-\", beginning with a letter or digit, at most 63 characters, not \"owner\"","examples":["release"],"x-codes":{"pattern":"schema/bad-name"}},"additionalProperties":{"type":"array","items":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$","errorMessage":"must be the login of a person on GitHub, without \"@\"","examples":["ana"],"x-codes":{"pattern":"schema/bad-name"}},"uniqueItems":true},"examples":[{"release":["ana","bartek"]}]},"environments":{"description":"The environments in the order in which they are shown. Each has a folder of states beside this file.","type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"description":"Its name, and the folder of its states.","type":"string","pattern":"^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$","errorMessage":"must be the name of an environment: lower-case letters, digits, \".\", \"_\" and \"-\", beginning with a letter or digit, at most 63 characters, not \"flags\"","examples":["staging"],"x-codes":{"pattern":"schema/bad-name"}},"enforcement":{"description":"`report` shows every verdict and blocks nothing, for a team that is adopting the gate.","enum":["enforce","report"],"examples":["enforce"],"default":"enforce"},"requires":{"$ref":"#/$defs/requirements"},"resume":{"description":"How values come back after a rollback. A promotion that restores exactly the values that were accepted and deployed, while none was raised since, meets these requirements in place of the soak of this environment and of ladders. All other requirements still apply: approvals, hold, issues, flags, checklists, and the soak that a flag requires in its own file. A prerequisite that the same proposal restores counts as if it had never been lowered. The limits on the size of a proposal do not apply, so that the revert of `rollback --all` is one pull request. Left out: every way back is a full promotion.","type":"object","additionalProperties":false,"required":["within","requires"],"properties":{"within":{"description":"How long ago the rollbacks may have lowered the values: 14d.","type":"string","pattern":"^(0|[1-9][0-9]{0,6})[mhdw]$","examples":["14d"]},"requires":{"description":"The requirements of such a promotion in place of soak and ladder: at least one gate.","type":"object","additionalProperties":false,"required":[],"properties":{"soak":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/soak"},"examples":[[{"in":"development","for":"48h","without-issues":["critical"]}]]},"else":{"$ref":"#/$defs/soak"}},"ladder":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/ladder"},"examples":[[{"steps":[5,10,25,50,100],"each":"7d"}]]},"else":{"$ref":"#/$defs/ladder"}},"flags":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/flags"},"examples":[[{"convex/retry-with-backoff":"24h"}]]},"else":{"$ref":"#/$defs/flags"}},"approvals":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/approvals"},"examples":[[{"count":1,"from":["release"]}]]},"else":{"$ref":"#/$defs/approvals"}},"issues":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/issues"},"examples":[[{"none":["P1","P2"]}]]},"else":{"$ref":"#/$defs/issues"}},"checklist":{"$ref":"#/$defs/checklist"}},"x-codes":{"additionalProperties":"schema/unknown-gate"},"minProperties":1,"examples":[{"approvals":{"count":1,"from":["release"]}}]}},"examples":[{"within":"14d","requires":{"approvals":{"count":1,"from":["release"]}}}]}}},"x-unique-by":"name","x-codes":{"x-unique-by":"pipeline/duplicate-environment"},"examples":[[{"name":"development"}]]},"services":{"description":"The services that flags send variables to.","type":"object","propertyNames":{"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,62}$","errorMessage":"must be the name of a service: lower-case letters, digits, \".\", \"_\" and \"-\", beginning with a letter or digit, at most 63 characters","examples":["calling-platform"],"x-codes":{"pattern":"schema/bad-name"}},"additionalProperties":{"type":["object","null"],"additionalProperties":false,"properties":{"deploy":{"description":"How the service is redeployed and verified, by environment; \"*\" stands for every environment.","type":"object","propertyNames":{"type":"string","pattern":"^\\*$|^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$","errorMessage":"must be the name of an environment, or \"*\" for all of them","examples":["production"],"x-codes":{"pattern":"schema/bad-name"}},"additionalProperties":{"if":{"type":"object","additionalProperties":true,"required":["target"],"properties":{"target":{"const":"files"}}},"then":{"type":"object","additionalProperties":false,"required":["target","folder"],"properties":{"target":{"description":"How the service is redeployed.","enum":["files","branch","command","pm2","compose","convex","http","dispatch"],"examples":["files"]},"folder":{"description":"Where; a relative one from the top of the repository. A container that reads the file has to mount this folder, because a file that is mounted by itself can only be written in place. May hold {environment} and {service}.","type":"string","minLength":1,"maxLength":500,"pattern":"\\S","errorMessage":"must be a text of 1 to 500 characters","examples":["/srv/flags"]},"file":{"description":"The file below it. Without it: the environment's name, and the rendering's own file in it.","type":"string","minLength":1,"maxLength":500,"pattern":"\\S","errorMessage":"must be a text of 1 to 500 characters","examples":["{service}/.env"]},"probe":{"$ref":"#/$defs/deploy-probe"},"machine":{"description":"The machine or job that deploys it, if each instance has its own. Several instances may then have the same settings. May hold {environment} and {service}.","type":"string","minLength":1,"maxLength":100,"pattern":"\\S","errorMessage":"must be a text of 1 to 100 characters","examples":["{environment}"]},"render":{"description":"The form in which the target gets the values.","enum":["dotenv","compose","kubernetes","traefik","json"],"examples":["dotenv"]}}},"else":{"if":{"type":"object","additionalProperties":true,"required":["target"],"properties":{"target":{"const":"branch"}}},"then":{"type":"object","additionalProperties":false,"required":["target"],"properties":{"target":{"description":"How the service is redeployed.","enum":["files","branch","command","pm2","compose","convex","http","dispatch"],"examples":["files"]},"branch":{"description":"Its name; without it `deploy/{environment}`. May hold {service} too.","type":"string","minLength":1,"maxLength":500,"pattern":"\\S","errorMessage":"must be a text of 1 to 500 characters","examples":["deploy/{environment}"]},"remote":{"description":"Where it is pushed, as Git knows it; without it `origin`.","type":"string","minLength":1,"maxLength":500,"pattern":"\\S","errorMessage":"must be a text of 1 to 500 characters","examples":["origin"]},"file":{"description":"The file in it; without it the rendering's own.","type":"string","minLength":1,"maxLength":500,"pattern":"\\S","errorMessage":"must be a text of 1 to 500 characters","examples":["{service}/configmap.yaml"]},"probe":{"$ref":"#/$defs/deploy-probe"},"machine":{"description":"The machine or job that deploys it, if each instance has its own. Several instances may then have the same settings. May hold {environment} and {service}.","type":"string","minLength":1,"maxLength":100,"pattern":"\\S","errorMessage":"must be a text of 1 to 100 characters","examples":["{environment}"]},"render":{"description":"The form in which the target gets the values.","enum":["dotenv","compose","kubernetes","traefik","json"],"examples":["dotenv"]}}},"else":{"if":{"type":"object","additionalProperties":true,"required":["target"],"properties":{"target":{"const":"command"}}},"then":{"type":"object","additionalProperties":false,"required":["target","run"],"properties":{"target":{"description":"How the service is redeployed.","enum":["files","branch","command","pm2","compose","convex","http","dispatch"],"examples":["files"]},"run":{"description":"The program and its arguments. There is no shell. May hold {environment} and {service}.","type":"array","minItems":1,"maxItems":100,"items":{"type":"string","maxLength":1000,"errorMessage":"must be a text"},"errorMessage":"must be a list: the program and its arguments, one by one","examples":[["./deploy.sh","{environment}","{service}"]]},"folder":{"description":"Where it is run; without it, at the top of the repository.","type":"string","minLength":1,"maxLength":500,"pattern":"\\S","errorMessage":"must be a text of 1 to 500 characters","examples":["/srv/app"]},"env":{"description":"Variables that the program gets besides PATH, HOME and the like. It gets no others.","type":"array","maxItems":100,"items":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]{0,127}$","errorMessage":"must be the name of a variable: letters, digits and \"_\", beginning with no digit, at most 128 characters","examples":["OUTBOUND_CALLS_ENABLED"],"x-codes":{"pattern":"schema/bad-name"}},"errorMessage":"must be a list of names of variables","examples":[["KUBECONFIG"]]},"limit":{"description":"Seconds until a program that has not ended is stopped.","type":"integer","minimum":1,"maximum":3600,"errorMessage":"must be a whole number of seconds from 1 to 3600","examples":[300],"default":300},"probe":{"$ref":"#/$defs/deploy-probe"},"machine":{"description":"The machine or job that deploys it, if each instance has its own. Several instances may then have the same settings. May hold {environment} and {service}.","type":"string","minLength":1,"maxLength":100,"pattern":"\\S","errorMessage":"must be a text of 1 to 100 characters","examples":["{environment}"]}}},"else":{"if":{"type":"object","additionalProperties":true,"required":["target"],"properties":{"target":{"const":"pm2"}}},"then":{"type":"object","additionalProperties":false,"required":["target"],"properties":{"target":{"description":"How the service is redeployed.","enum":["files","branch","command","pm2","compose","convex","http","dispatch"],"examples":["files"]},"process":{"description":"Its name in pm2; without it, the service's. May hold {environment} and {service}.","type":"string","minLength":1,"maxLength":500,"pattern":"\\S","errorMessage":"must be a text of 1 to 500 characters","examples":["{environment}-{service}"]},"ecosystem":{"description":"The ecosystem file that starts it where it does not run yet.","type":"string","minLength":1,"maxLength":500,"pattern":"\\S","errorMessage":"must be a text of 1 to 500 characters","examples":["ecosystem.config.cjs"]},"binary":{"description":"How pm2 is called.","type":"array","minItems":1,"maxItems":100,"items":{"type":"string","maxLength":1000,"errorMessage":"must be a text"},"errorMessage":"must be a list: the program and its arguments, one by one","examples":[["npx","pm2"]]},"env":{"description":"Variables that the program gets besides PATH, HOME and the like. It gets no others.","type":"array","maxItems":100,"items":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]{0,127}$","errorMessage":"must be the name of a variable: letters, digits and \"_\", beginning with no digit, at most 128 characters","examples":["OUTBOUND_CALLS_ENABLED"],"x-codes":{"pattern":"schema/bad-name"}},"errorMessage":"must be a list of names of variables","examples":[["DATABASE_URL"]]},"save":{"description":"Whether `pm2 save` follows, so that `pm2 resurrect` after a reboot brings back these values and no older ones.","type":"boolean","errorMessage":"must be true or false","examples":[true],"default":false},"limit":{"description":"Seconds until a program that has not ended is stopped.","type":"integer","minimum":1,"maximum":3600,"errorMessage":"must be a whole number of seconds from 1 to 3600","examples":[60],"default":60},"probe":{"$ref":"#/$defs/deploy-probe"},"machine":{"description":"The machine or job that deploys it, if each instance has its own. Several instances may then have the same settings. May hold {environment} and {service}.","type":"string","minLength":1,"maxLength":100,"pattern":"\\S","errorMessage":"must be a text of 1 to 100 characters","examples":["{environment}"]}}},"else":{"if":{"type":"object","additionalProperties":true,"required":["target"],"properties":{"target":{"const":"compose"}}},"then":{"type":"object","additionalProperties":false,"required":["target","folder"],"properties":{"target":{"description":"How the service is redeployed.","enum":["files","branch","command","pm2","compose","convex","http","dispatch"],"examples":["files"]},"folder":{"description":"The folder of the project. May hold {environment} and {service}.","type":"string","minLength":1,"maxLength":500,"pattern":"\\S","errorMessage":"must be a text of 1 to 500 characters","examples":["/srv/{environment}"]},"files":{"description":"The project's own files, from that folder. Without it, those that Docker Compose finds by itself, also by COMPOSE_FILE.","type":"array","minItems":1,"maxItems":100,"items":{"type":"string","maxLength":1000,"errorMessage":"must be a text"},"errorMessage":"must be a list of texts","examples":[["compose.yaml"]]},"service":{"description":"The service's name in them; without it, its name here. May hold {environment} and {service}.","type":"string","minLength":1,"maxLength":500,"pattern":"\\S","errorMessage":"must be a text of 1 to 500 characters","examples":["cursor-runner"]},"binary":{"description":"How Docker Compose is called.","type":"array","minItems":1,"maxItems":100,"items":{"type":"string","maxLength":1000,"errorMessage":"must be a text"},"errorMessage":"must be a list: the program and its arguments, one by one","examples":[["docker","compose"]]},"docker":{"description":"How Docker is called, which describes the containers. Without it: the part before `compose` in `binary`, else `docker`.","type":"array","minItems":1,"maxItems":100,"items":{"type":"string","maxLength":1000,"errorMessage":"must be a text"},"errorMessage":"must be a list: the program and its arguments, one by one","examples":[["docker"]]},"env":{"description":"Variables that the program gets besides PATH, HOME and the like, and the settings of Docker and Docker Compose such as DOCKER_HOST. It gets no others. Name here what the project's files fill in from the environment.","type":"array","maxItems":100,"items":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]{0,127}$","errorMessage":"must be the name of a variable: letters, digits and \"_\", beginning with no digit, at most 128 characters","examples":["OUTBOUND_CALLS_ENABLED"],"x-codes":{"pattern":"schema/bad-name"}},"errorMessage":"must be a list of names of variables","examples":[["IMAGE_TAG"]]},"limit":{"description":"Seconds until a program that has not ended is stopped.","type":"integer","minimum":1,"maximum":3600,"errorMessage":"must be a whole number of seconds from 1 to 3600","examples":[600],"default":600},"probe":{"$ref":"#/$defs/deploy-probe"},"machine":{"description":"The machine or job that deploys it, if each instance has its own. Several instances may then have the same settings. May hold {environment} and {service}.","type":"string","minLength":1,"maxLength":100,"pattern":"\\S","errorMessage":"must be a text of 1 to 100 characters","examples":["{environment}"]},"render":{"description":"The form in which the target gets the values.","enum":["compose"],"examples":["compose"]}}},"else":{"if":{"type":"object","additionalProperties":true,"required":["target"],"properties":{"target":{"const":"convex"}}},"then":{"type":"object","additionalProperties":false,"required":["target"],"properties":{"target":{"description":"How the service is redeployed.","enum":["files","branch","command","pm2","compose","convex","http","dispatch"],"examples":["files"]},"folder":{"description":"The folder of the Convex project. May hold {environment} and {service}.","type":"string","minLength":1,"maxLength":500,"pattern":"\\S","errorMessage":"must be a text of 1 to 500 characters","examples":["convex-app"]},"binary":{"description":"How the command line of Convex is called.","type":"array","minItems":1,"maxItems":100,"items":{"type":"string","maxLength":1000,"errorMessage":"must be a text"},"errorMessage":"must be a list: the program and its arguments, one by one","examples":[["npx","convex"]]},"options":{"description":"What follows `env set`, `env list` and `env remove`; it says which deployment. May hold {environment} and {service}.","type":"array","minItems":1,"maxItems":100,"items":{"type":"string","maxLength":1000,"errorMessage":"must be a text"},"errorMessage":"must be a list of texts","examples":[["--env-file",".env.{environment}"]]},"env":{"description":"Variables that the program gets besides PATH, HOME and the like, and those that choose the deployment such as CONVEX_DEPLOY_KEY. It gets no others.","type":"array","maxItems":100,"items":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]{0,127}$","errorMessage":"must be the name of a variable: letters, digits and \"_\", beginning with no digit, at most 128 characters","examples":["OUTBOUND_CALLS_ENABLED"],"x-codes":{"pattern":"schema/bad-name"}},"errorMessage":"must be a list of names of variables","examples":[["HTTPS_PROXY"]]},"limit":{"description":"Seconds until a program that has not ended is stopped.","type":"integer","minimum":1,"maximum":3600,"errorMessage":"must be a whole number of seconds from 1 to 3600","examples":[60],"default":60},"probe":{"$ref":"#/$defs/deploy-probe"},"machine":{"description":"The machine or job that deploys it, if each instance has its own. Several instances may then have the same settings. May hold {environment} and {service}.","type":"string","minLength":1,"maxLength":100,"pattern":"\\S","errorMessage":"must be a text of 1 to 100 characters","examples":["{environment}"]}}},"else":{"if":{"type":"object","additionalProperties":true,"required":["target"],"properties":{"target":{"const":"http"}}},"then":{"type":"object","additionalProperties":false,"required":["target","url","token"],"properties":{"target":{"description":"How the service is redeployed.","enum":["files","branch","command","pm2","compose","convex","http","dispatch"],"examples":["files"]},"url":{"description":"The address to which the values are sent. May contain {environment} and {service}.","type":"string","maxLength":500,"pattern":"^https?://[^\\s/@]+(?:/[^\\s]*)?$","errorMessage":"must be an address that begins with http:// or https://, without a user or a password","examples":["https://{environment}.example.com/api/flags/{service}"]},"token":{"description":"The variable that holds the bearer token: FLAGHOIST_…, or one that FLAGHOIST_TOKENS lists in the environment.","type":"string","maxLength":128,"pattern":"^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_)[A-Za-z_][A-Za-z0-9_]*$","errorMessage":"must be the name of a variable, such as FLAGHOIST_API_TOKEN; the job's own variables (GITHUB_…, ACTIONS_…, INPUT_…, RUNNER_…) are never sent","examples":["FLAGHOIST_API_TOKEN"]},"method":{"description":"The HTTP method.","enum":["PATCH","PUT","POST"],"errorMessage":"must be PATCH, PUT or POST","examples":["PUT"],"default":"PATCH"},"body":{"description":"What is sent: a map in which a text {VARIABLE} becomes its value, or null if the flag no longer sends that variable. Without `body`: all values by their names. May contain {environment} and {service}.","type":"object","errorMessage":"must be a map","examples":[{"outbound":{"percentage":"{OUTBOUND_CALLS_PERCENTAGE}"}}]},"verify":{"description":"The address where Flaghoist reads the values back. Default: `url`. May contain {environment} and {service}.","type":"string","maxLength":500,"pattern":"^https?://[^\\s/@]+(?:/[^\\s]*)?$","errorMessage":"must be an address that begins with http:// or https://, without a user or a password","examples":["https://{environment}.example.com/api/flags/{service}"]},"answer":{"description":"The expected answer, as a template like `body`. Default: `body`.","type":"object","errorMessage":"must be a map","examples":[{"data":{"percentage":"{OUTBOUND_CALLS_PERCENTAGE}"}}]},"limit":{"description":"Seconds within which the API must have the values.","type":"integer","minimum":1,"maximum":3600,"errorMessage":"must be a whole number of seconds from 1 to 3600","examples":[30],"default":30},"probe":{"$ref":"#/$defs/deploy-probe"},"machine":{"description":"The machine or job that deploys it, if each instance has its own. Several instances may then have the same settings. May hold {environment} and {service}.","type":"string","minLength":1,"maxLength":100,"pattern":"\\S","errorMessage":"must be a text of 1 to 100 characters","examples":["{environment}"]}}},"else":{"if":{"type":"object","additionalProperties":true,"required":["target"],"properties":{"target":{"const":"dispatch"}}},"then":{"type":"object","additionalProperties":false,"required":["target","repository"],"properties":{"target":{"description":"How the service is redeployed.","enum":["files","branch","command","pm2","compose","convex","http","dispatch"],"examples":["files"]},"repository":{"description":"Whose workflow is started.","type":"string","pattern":"^[A-Za-z0-9-]{1,39}/[A-Za-z0-9._-]{1,100}$","errorMessage":"must be a repository of GitHub, such as acme/calling-platform","examples":["acme/calling-platform"]},"event":{"description":"The type of the repository_dispatch event; without it `flaghoist-deploy`.","type":"string","minLength":1,"maxLength":500,"pattern":"\\S","errorMessage":"must be a text of 1 to 500 characters","examples":["flaghoist-deploy"]},"workflow":{"description":"The file of a workflow to start by workflow_dispatch instead. It has to declare the inputs environment, service, landing, digest, values (a JSON object) and removed (a JSON list of variables that are sent no longer), or GitHub refuses to start it.","type":"string","minLength":1,"maxLength":500,"pattern":"\\S","errorMessage":"must be a text of 1 to 500 characters","examples":["redeploy.yml"]},"ref":{"description":"The branch that this workflow is taken from; without it `main`.","type":"string","minLength":1,"maxLength":500,"pattern":"\\S","errorMessage":"must be a text of 1 to 500 characters","examples":["main"]},"token":{"description":"The variable that holds the token; without it GITHUB_TOKEN.","type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]{0,127}$","errorMessage":"must be the name of a variable: letters, digits and \"_\", beginning with no digit, at most 128 characters","examples":["DISPATCH_TOKEN"],"x-codes":{"pattern":"schema/bad-name"}},"probe":{"$ref":"#/$defs/deploy-probe"},"machine":{"description":"The machine or job that deploys it, if each instance has its own. Several instances may then have the same settings. May hold {environment} and {service}.","type":"string","minLength":1,"maxLength":100,"pattern":"\\S","errorMessage":"must be a text of 1 to 100 characters","examples":["{environment}"]}}},"else":{"type":"object","additionalProperties":true,"required":["target"],"properties":{"target":{"description":"How the service is redeployed.","enum":["files","branch","command","pm2","compose","convex","http","dispatch"],"examples":["files"]},"probe":{"$ref":"#/$defs/deploy-probe"},"machine":{"description":"The machine or job that deploys it, if each instance has its own. Several instances may then have the same settings. May hold {environment} and {service}.","type":"string","minLength":1,"maxLength":100,"pattern":"\\S","errorMessage":"must be a text of 1 to 100 characters","examples":["{environment}"]},"render":{"description":"The form in which the target gets the values.","enum":["dotenv","compose","kubernetes","traefik","json"],"examples":["dotenv"]}}}}}}}}}}}}}},"examples":[{"calling-platform":{}}]},"deployments":{"description":"The deployment log. With it a soak counts from the first success of every service that is deployed there, and refused or undeployed landings do not soak. Left out: the log that exists counts, on GitHub from its first entry on.","type":"object","additionalProperties":false,"required":[],"properties":{"log":{"description":"Where the log is. `github`: GitHub keeps it as deployments. `file`: the file of `flaghoist deploy`, which a check on GitHub cannot read: landings count there. `none`: landings count everywhere.","enum":["github","file","none"],"examples":["github"]},"identity":{"description":"The login that writes the log on GitHub. Left out: the identity of the action.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\\[bot\\])?$","errorMessage":"must be a login on GitHub, such as my-app[bot]","examples":["my-app[bot]"],"x-codes":{"pattern":"schema/bad-name"}},"former":{"description":"Logins that wrote the log before. What they write later does not count.","type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"required":["name","until"],"properties":{"name":{"description":"The login.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\\[bot\\])?$","errorMessage":"must be a login on GitHub, such as my-app[bot]","examples":["github-actions[bot]"],"x-codes":{"pattern":"schema/bad-name"}},"until":{"description":"The last moment at which it wrote.","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})$","errorMessage":"must be a moment with its zone, such as 2026-11-22T09:00:00Z","examples":["2026-11-22T09:00:00Z"]}}},"examples":[[{"name":"github-actions[bot]","until":"2026-11-22T09:00:00Z"}]]}},"examples":[{"log":"github"}]},"policy":{"description":"Who may change this file, or loosen what a flag requires.","type":"object","additionalProperties":false,"required":[],"properties":{"approvals":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/approvals"},"examples":[[{"count":1,"from":["release"]}]]},"else":{"$ref":"#/$defs/approvals"}},"paths":{"description":"What else counts as rules, besides this file.","type":"array","items":{"type":"string","minLength":1,"maxLength":500,"pattern":"\\S","errorMessage":"must be a glob pattern from the root of the repository"},"examples":[[".github/workflows/**"]],"default":[".github/workflows/**"]}},"examples":[{"approvals":{"count":1,"from":["release"]}}]}},"$defs":{"requirements":{"description":"The requirements of a promotion. All of them must be met together.","type":"object","additionalProperties":false,"required":[],"properties":{"soak":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/soak"},"examples":[[{"in":"development","for":"48h","without-issues":["critical"]}]]},"else":{"$ref":"#/$defs/soak"}},"ladder":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/ladder"},"examples":[[{"steps":[5,10,25,50,100],"each":"7d"}]]},"else":{"$ref":"#/$defs/ladder"}},"flags":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/flags"},"examples":[[{"convex/retry-with-backoff":"24h"}]]},"else":{"$ref":"#/$defs/flags"}},"approvals":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/approvals"},"examples":[[{"count":1,"from":["release"]}]]},"else":{"$ref":"#/$defs/approvals"}},"issues":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/issues"},"examples":[[{"none":["P1","P2"]}]]},"else":{"$ref":"#/$defs/issues"}},"checklist":{"$ref":"#/$defs/checklist"}},"x-codes":{"additionalProperties":"schema/unknown-gate"}},"soak":{"type":"object","description":"The source environment has covered the proposed exposure without a break for at least this long.","required":["in","for"],"additionalProperties":false,"properties":{"in":{"description":"The environment or environments whose users must already have the values. Each must meet the requirement.","type":["string","array"],"minLength":1,"items":{"type":"string","minLength":1},"minItems":1,"uniqueItems":true},"for":{"description":"How long, without a break: 90m, 48h, 7d or 2w.","type":"string","pattern":"^(0|[1-9][0-9]{0,6})[mhdw]$"},"without-issues":{"description":"Labels. The soak counts from the closing of the last issue that carries one of them together with flag:<key>; while one is open, the promotion waits.","type":"array","items":{"type":"string","minLength":1},"minItems":1,"uniqueItems":true}},"examples":[{"in":"development","for":"48h","without-issues":["critical"]}]},"ladder":{"type":"object","description":"The rollout moves to the next step when it has been at the present one for long enough.","required":["steps","each"],"additionalProperties":false,"properties":{"steps":{"description":"The steps in percent, rising, such as [5, 10, 25, 50, 100].","type":"array","items":{"type":"number","exclusiveMinimum":0,"maximum":100},"minItems":1},"each":{"description":"How long the rollout stays at each step, also after a rollback: 24h, 7d.","type":"string","pattern":"^(0|[1-9][0-9]{0,6})[mhdw]$"}},"examples":[{"steps":[5,10,25,50,100],"each":"7d"}]},"flags":{"type":"object","description":"Flags that must have been on in the same environment, for all of their services and at a rollout not below the proposed one, for at least this long.","minProperties":1,"propertyNames":{"type":"string","minLength":1},"additionalProperties":{"description":"How long: 0h (just on), 24h, 7d.","type":"string","pattern":"^(0|[1-9][0-9]{0,6})[mhdw]$"},"examples":[{"convex/retry-with-backoff":"24h"}]},"approvals":{"type":"object","description":"Enough distinct people of these teams have approved this change.","required":["count","from"],"additionalProperties":false,"properties":{"count":{"description":"How many people. 0 requires no approval.","type":"integer","minimum":0,"maximum":20},"from":{"description":"Teams: a name from `teams`, `owner` for the flag's own team, or `org/<team>` for a team on GitHub.","type":"array","items":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)?$"},"minItems":1,"uniqueItems":true}},"examples":[{"count":1,"from":["release"]}]},"issues":{"type":"object","description":"No open issue carries one of these labels together with flag:<key>.","required":["none"],"additionalProperties":false,"properties":{"none":{"description":"Labels, such as critical or P1.","type":"array","items":{"type":"string","minLength":1},"minItems":1,"uniqueItems":true}},"examples":[{"none":["P1","P2"]}]},"checklist":{"description":"Statements that must each be ticked, as \"- [x] statement\", in the pull request's body.","type":"array","items":{"type":"string","minLength":1,"maxLength":200},"minItems":1,"uniqueItems":true,"examples":[["Runbook reviewed","Rollback tested"]]},"deploy-probe":{"description":"A request after the deployment that shows that it works.","type":"object","additionalProperties":false,"required":["url"],"properties":{"url":{"description":"The address of the probe. May hold {environment} and {service}.","type":"string","pattern":"^https?://[^\\s]+$","errorMessage":"must be an address that begins with http:// or https://","examples":["https://{environment}.example.com/agent-conversations"]},"on":{"description":"What it answers while the feature is on.","type":"integer","minimum":100,"maximum":599,"errorMessage":"must be an HTTP status, such as 200 or 503","examples":[200],"default":200},"off":{"description":"What it answers while it is off.","type":"integer","minimum":100,"maximum":599,"errorMessage":"must be an HTTP status, such as 200 or 503","examples":[503],"default":503},"variable":{"description":"The variable that says whether it is on. Without it: any of them.","type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]{0,127}$","errorMessage":"must be the name of a variable: letters, digits and \"_\", beginning with no digit, at most 128 characters","examples":["ELEVENLABS_AGENT_ENABLED"],"x-codes":{"pattern":"schema/bad-name"}},"within":{"description":"Seconds until it has to answer so.","type":"integer","minimum":1,"maximum":3600,"errorMessage":"must be a whole number of seconds from 1 to 3600","examples":[60],"default":60}}}}};
const func150 = helpers.repeatedBy;
const pattern19 = func11("^(?!owner$)[a-z0-9][a-z0-9._-]{0,62}$", "u");
const pattern20 = func11("^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$", "u");
const pattern52 = func11("^https?://[^\\s/@]+(?:/[^\\s]*)?$", "u");
const pattern53 = func11("^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_)[A-Za-z_][A-Za-z0-9_]*$", "u");
const pattern56 = func11("^[A-Za-z0-9-]{1,39}/[A-Za-z0-9._-]{1,100}$", "u");
const pattern63 = func11("^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\\[bot\\])?$", "u");
const pattern65 = func11("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})$", "u");
const schema10 = {"description":"The requirements of a promotion. All of them must be met together.","type":"object","additionalProperties":false,"required":[],"properties":{"soak":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/soak"},"examples":[[{"in":"development","for":"48h","without-issues":["critical"]}]]},"else":{"$ref":"#/$defs/soak"}},"ladder":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/ladder"},"examples":[[{"steps":[5,10,25,50,100],"each":"7d"}]]},"else":{"$ref":"#/$defs/ladder"}},"flags":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/flags"},"examples":[[{"convex/retry-with-backoff":"24h"}]]},"else":{"$ref":"#/$defs/flags"}},"approvals":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/approvals"},"examples":[[{"count":1,"from":["release"]}]]},"else":{"$ref":"#/$defs/approvals"}},"issues":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/issues"},"examples":[[{"none":["P1","P2"]}]]},"else":{"$ref":"#/$defs/issues"}},"checklist":{"$ref":"#/$defs/checklist"}},"x-codes":{"additionalProperties":"schema/unknown-gate"}};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.in === undefined) || (!(func0.call(data, "in")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "in"},schema:schema2.required,parentSchema:schema2,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.for === undefined) || (!(func0.call(data, "for")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "for"},schema:schema2.required,parentSchema:schema2,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((key0 === "in") || (key0 === "for")) || (key0 === "without-issues"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema2,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.in !== undefined && func0.call(data, "in")){
let data0 = data.in;
if((typeof data0 !== "string") && (!(Array.isArray(data0)))){
const err3 = {instancePath:instancePath+"/in",schemaPath:"#/properties/in/type",keyword:"type",params:{type: schema2.properties.in.type},schema:schema2.properties.in.type,parentSchema:schema2.properties.in,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data0 === "string"){
if(func9(data0) < 1){
const err4 = {instancePath:instancePath+"/in",schemaPath:"#/properties/in/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema2.properties.in,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(Array.isArray(data0)){
if(data0.length < 1){
const err5 = {instancePath:instancePath+"/in",schemaPath:"#/properties/in/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema2.properties.in,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(func9(data1) < 1){
const err6 = {instancePath:instancePath+"/in/" + i0,schemaPath:"#/properties/in/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema2.properties.in.items,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/in/" + i0,schemaPath:"#/properties/in/items/type",keyword:"type",params:{type: "string"},schema:schema2.properties.in.items.type,parentSchema:schema2.properties.in.items,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
let i1 = data0.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data0[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err8 = {instancePath:instancePath+"/in",schemaPath:"#/properties/in/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema2.properties.in,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
}
if(data.for !== undefined && func0.call(data, "for")){
let data2 = data.for;
if(typeof data2 === "string"){
if(!pattern8.test(data2)){
const err9 = {instancePath:instancePath+"/for",schemaPath:"#/properties/for/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,6})[mhdw]$"},schema:"^(0|[1-9][0-9]{0,6})[mhdw]$",parentSchema:schema2.properties.for,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/for",schemaPath:"#/properties/for/type",keyword:"type",params:{type: "string"},schema:schema2.properties.for.type,parentSchema:schema2.properties.for,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data["without-issues"] !== undefined && func0.call(data, "without-issues")){
let data3 = data["without-issues"];
if(Array.isArray(data3)){
if(data3.length < 1){
const err11 = {instancePath:instancePath+"/without-issues",schemaPath:"#/properties/without-issues/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema2.properties["without-issues"],data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
const len1 = data3.length;
for(let i2=0; i2<len1; i2++){
let data4 = data3[i2];
if(typeof data4 === "string"){
if(func9(data4) < 1){
const err12 = {instancePath:instancePath+"/without-issues/" + i2,schemaPath:"#/properties/without-issues/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema2.properties["without-issues"].items,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/without-issues/" + i2,schemaPath:"#/properties/without-issues/items/type",keyword:"type",params:{type: "string"},schema:schema2.properties["without-issues"].items.type,parentSchema:schema2.properties["without-issues"].items,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
let i3 = data3.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data3[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err14 = {instancePath:instancePath+"/without-issues",schemaPath:"#/properties/without-issues/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},schema:true,parentSchema:schema2.properties["without-issues"],data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err15 = {instancePath:instancePath+"/without-issues",schemaPath:"#/properties/without-issues/type",keyword:"type",params:{type: "array"},schema:schema2.properties["without-issues"].type,parentSchema:schema2.properties["without-issues"],data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema2.type,parentSchema:schema2,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.steps === undefined) || (!(func0.call(data, "steps")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "steps"},schema:schema3.required,parentSchema:schema3,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.each === undefined) || (!(func0.call(data, "each")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "each"},schema:schema3.required,parentSchema:schema3,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((key0 === "steps") || (key0 === "each"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema3,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.steps !== undefined && func0.call(data, "steps")){
let data0 = data.steps;
if(Array.isArray(data0)){
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema3.properties.steps,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 100 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},schema:100,parentSchema:schema3.properties.steps.items,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1 <= 0 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},schema:0,parentSchema:schema3.properties.steps.items,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/type",keyword:"type",params:{type: "number"},schema:schema3.properties.steps.items.type,parentSchema:schema3.properties.steps.items,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/type",keyword:"type",params:{type: "array"},schema:schema3.properties.steps.type,parentSchema:schema3.properties.steps,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.each !== undefined && func0.call(data, "each")){
let data2 = data.each;
if(typeof data2 === "string"){
if(!pattern8.test(data2)){
const err8 = {instancePath:instancePath+"/each",schemaPath:"#/properties/each/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,6})[mhdw]$"},schema:"^(0|[1-9][0-9]{0,6})[mhdw]$",parentSchema:schema3.properties.each,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/each",schemaPath:"#/properties/each/type",keyword:"type",params:{type: "string"},schema:schema3.properties.each.type,parentSchema:schema3.properties.each,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema3.type,parentSchema:schema3,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema4,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
const _errs1 = errors;
if(typeof key0 === "string"){
if(func9(key0) < 1){
const err1 = {instancePath,schemaPath:"#/propertyNames/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema4.propertyNames,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema4.propertyNames.type,parentSchema:schema4.propertyNames,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err3 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},schema:schema4.propertyNames,parentSchema:schema4,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
for(const key1 of Object.keys(data)){
let data0 = data[key1];
if(typeof data0 === "string"){
if(!pattern8.test(data0)){
const err4 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,6})[mhdw]$"},schema:"^(0|[1-9][0-9]{0,6})[mhdw]$",parentSchema:schema4.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema4.additionalProperties.type,parentSchema:schema4.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema4.type,parentSchema:schema4,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate32.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.count === undefined) || (!(func0.call(data, "count")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "count"},schema:schema5.required,parentSchema:schema5,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.from === undefined) || (!(func0.call(data, "from")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "from"},schema:schema5.required,parentSchema:schema5,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((key0 === "count") || (key0 === "from"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema5,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.count !== undefined && func0.call(data, "count")){
let data0 = data.count;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err3 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/type",keyword:"type",params:{type: "integer"},schema:schema5.properties.count.type,parentSchema:schema5.properties.count,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 20 || isNaN(data0)){
const err4 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 20},schema:20,parentSchema:schema5.properties.count,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data0 < 0 || isNaN(data0)){
const err5 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema5.properties.count,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.from !== undefined && func0.call(data, "from")){
let data1 = data.from;
if(Array.isArray(data1)){
if(data1.length < 1){
const err6 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema5.properties.from,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(!pattern11.test(data2)){
const err7 = {instancePath:instancePath+"/from/" + i0,schemaPath:"#/properties/from/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)?$"},schema:"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)?$",parentSchema:schema5.properties.from.items,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/from/" + i0,schemaPath:"#/properties/from/items/type",keyword:"type",params:{type: "string"},schema:schema5.properties.from.items.type,parentSchema:schema5.properties.from.items,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
let i1 = data1.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data1[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err9 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema5.properties.from,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err10 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "array"},schema:schema5.properties.from.type,parentSchema:schema5.properties.from,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema5.type,parentSchema:schema5,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate32.errors = vErrors;
return errors === 0;
}
validate32.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate35.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.none === undefined) || (!(func0.call(data, "none")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "none"},schema:schema6.required,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(key0 === "none")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.none !== undefined && func0.call(data, "none")){
let data0 = data.none;
if(Array.isArray(data0)){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/none",schemaPath:"#/properties/none/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema6.properties.none,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(func9(data1) < 1){
const err3 = {instancePath:instancePath+"/none/" + i0,schemaPath:"#/properties/none/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema6.properties.none.items,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/none/" + i0,schemaPath:"#/properties/none/items/type",keyword:"type",params:{type: "string"},schema:schema6.properties.none.items.type,parentSchema:schema6.properties.none.items,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
let i1 = data0.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data0[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err5 = {instancePath:instancePath+"/none",schemaPath:"#/properties/none/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema6.properties.none,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err6 = {instancePath:instancePath+"/none",schemaPath:"#/properties/none/type",keyword:"type",params:{type: "array"},schema:schema6.properties.none.type,parentSchema:schema6.properties.none,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema6.type,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate35.errors = vErrors;
return errors === 0;
}
validate35.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
if(data.length < 1){
const err0 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(func9(data0) > 200){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema7.items,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(func9(data0) < 1){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema7.items,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "string"},schema:schema7.items.type,parentSchema:schema7.items,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
let i1 = data.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err4 = {instancePath,schemaPath:"#/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},schema:schema7.type,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((((((key0 === "soak") || (key0 === "ladder")) || (key0 === "flags")) || (key0 === "approvals")) || (key0 === "issues")) || (key0 === "checklist"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema10,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.soak !== undefined && func0.call(data, "soak")){
let data0 = data.soak;
const _errs3 = errors;
let valid1 = true;
const _errs4 = errors;
if(!(Array.isArray(data0))){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs4 === errors;
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs6 = errors;
if(Array.isArray(data0)){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/soak",schemaPath:"#/properties/soak/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema10.properties.soak.then,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate23(data0[i0], {instancePath:instancePath+"/soak/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath:instancePath+"/soak",schemaPath:"#/properties/soak/then/type",keyword:"type",params:{type: "array"},schema:schema10.properties.soak.then.type,parentSchema:schema10.properties.soak.then,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = _valid0;
ifClause0 = "then";
}
else {
const _errs9 = errors;
if(!(validate23(data0, {instancePath:instancePath+"/soak",parentData:data,parentDataProperty:"soak",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid0 = _errs9 === errors;
valid1 = _valid0;
ifClause0 = "else";
}
if(!valid1){
const err4 = {instancePath:instancePath+"/soak",schemaPath:"#/properties/soak/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema10.properties.soak.if,parentSchema:schema10.properties.soak,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.ladder !== undefined && func0.call(data, "ladder")){
let data2 = data.ladder;
const _errs11 = errors;
let valid4 = true;
const _errs12 = errors;
if(!(Array.isArray(data2))){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid1 = _errs12 === errors;
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs14 = errors;
if(Array.isArray(data2)){
if(data2.length < 1){
const err6 = {instancePath:instancePath+"/ladder",schemaPath:"#/properties/ladder/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema10.properties.ladder.then,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
if(!(validate26(data2[i1], {instancePath:instancePath+"/ladder/" + i1,parentData:data2,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/ladder",schemaPath:"#/properties/ladder/then/type",keyword:"type",params:{type: "array"},schema:schema10.properties.ladder.then.type,parentSchema:schema10.properties.ladder.then,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid1 = _errs14 === errors;
valid4 = _valid1;
ifClause1 = "then";
}
else {
const _errs17 = errors;
if(!(validate26(data2, {instancePath:instancePath+"/ladder",parentData:data,parentDataProperty:"ladder",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
var _valid1 = _errs17 === errors;
valid4 = _valid1;
ifClause1 = "else";
}
if(!valid4){
const err8 = {instancePath:instancePath+"/ladder",schemaPath:"#/properties/ladder/if",keyword:"if",params:{failingKeyword: ifClause1},schema:schema10.properties.ladder.if,parentSchema:schema10.properties.ladder,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.flags !== undefined && func0.call(data, "flags")){
let data4 = data.flags;
const _errs19 = errors;
let valid7 = true;
const _errs20 = errors;
if(!(Array.isArray(data4))){
const err9 = {};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid2 = _errs20 === errors;
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
let ifClause2;
if(_valid2){
const _errs22 = errors;
if(Array.isArray(data4)){
if(data4.length < 1){
const err10 = {instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema10.properties.flags.then,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len2 = data4.length;
for(let i2=0; i2<len2; i2++){
if(!(validate29(data4[i2], {instancePath:instancePath+"/flags/" + i2,parentData:data4,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/then/type",keyword:"type",params:{type: "array"},schema:schema10.properties.flags.then.type,parentSchema:schema10.properties.flags.then,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid2 = _errs22 === errors;
valid7 = _valid2;
ifClause2 = "then";
}
else {
const _errs25 = errors;
if(!(validate29(data4, {instancePath:instancePath+"/flags",parentData:data,parentDataProperty:"flags",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
var _valid2 = _errs25 === errors;
valid7 = _valid2;
ifClause2 = "else";
}
if(!valid7){
const err12 = {instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/if",keyword:"if",params:{failingKeyword: ifClause2},schema:schema10.properties.flags.if,parentSchema:schema10.properties.flags,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.approvals !== undefined && func0.call(data, "approvals")){
let data6 = data.approvals;
const _errs27 = errors;
let valid10 = true;
const _errs28 = errors;
if(!(Array.isArray(data6))){
const err13 = {};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid3 = _errs28 === errors;
errors = _errs27;
if(vErrors !== null){
if(_errs27){
vErrors.length = _errs27;
}
else {
vErrors = null;
}
}
let ifClause3;
if(_valid3){
const _errs30 = errors;
if(Array.isArray(data6)){
if(data6.length < 1){
const err14 = {instancePath:instancePath+"/approvals",schemaPath:"#/properties/approvals/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema10.properties.approvals.then,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
const len3 = data6.length;
for(let i3=0; i3<len3; i3++){
if(!(validate32(data6[i3], {instancePath:instancePath+"/approvals/" + i3,parentData:data6,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
}
else {
const err15 = {instancePath:instancePath+"/approvals",schemaPath:"#/properties/approvals/then/type",keyword:"type",params:{type: "array"},schema:schema10.properties.approvals.then.type,parentSchema:schema10.properties.approvals.then,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var _valid3 = _errs30 === errors;
valid10 = _valid3;
ifClause3 = "then";
}
else {
const _errs33 = errors;
if(!(validate32(data6, {instancePath:instancePath+"/approvals",parentData:data,parentDataProperty:"approvals",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
var _valid3 = _errs33 === errors;
valid10 = _valid3;
ifClause3 = "else";
}
if(!valid10){
const err16 = {instancePath:instancePath+"/approvals",schemaPath:"#/properties/approvals/if",keyword:"if",params:{failingKeyword: ifClause3},schema:schema10.properties.approvals.if,parentSchema:schema10.properties.approvals,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.issues !== undefined && func0.call(data, "issues")){
let data8 = data.issues;
const _errs35 = errors;
let valid13 = true;
const _errs36 = errors;
if(!(Array.isArray(data8))){
const err17 = {};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var _valid4 = _errs36 === errors;
errors = _errs35;
if(vErrors !== null){
if(_errs35){
vErrors.length = _errs35;
}
else {
vErrors = null;
}
}
let ifClause4;
if(_valid4){
const _errs38 = errors;
if(Array.isArray(data8)){
if(data8.length < 1){
const err18 = {instancePath:instancePath+"/issues",schemaPath:"#/properties/issues/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema10.properties.issues.then,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
const len4 = data8.length;
for(let i4=0; i4<len4; i4++){
if(!(validate35(data8[i4], {instancePath:instancePath+"/issues/" + i4,parentData:data8,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
}
else {
const err19 = {instancePath:instancePath+"/issues",schemaPath:"#/properties/issues/then/type",keyword:"type",params:{type: "array"},schema:schema10.properties.issues.then.type,parentSchema:schema10.properties.issues.then,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var _valid4 = _errs38 === errors;
valid13 = _valid4;
ifClause4 = "then";
}
else {
const _errs41 = errors;
if(!(validate35(data8, {instancePath:instancePath+"/issues",parentData:data,parentDataProperty:"issues",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
var _valid4 = _errs41 === errors;
valid13 = _valid4;
ifClause4 = "else";
}
if(!valid13){
const err20 = {instancePath:instancePath+"/issues",schemaPath:"#/properties/issues/if",keyword:"if",params:{failingKeyword: ifClause4},schema:schema10.properties.issues.if,parentSchema:schema10.properties.issues,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.checklist !== undefined && func0.call(data, "checklist")){
if(!(validate38(data.checklist, {instancePath:instancePath+"/checklist",parentData:data,parentDataProperty:"checklist",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
}
else {
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema10.type,parentSchema:schema10,data};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema17 = {"description":"A request after the deployment that shows that it works.","type":"object","additionalProperties":false,"required":["url"],"properties":{"url":{"description":"The address of the probe. May hold {environment} and {service}.","type":"string","pattern":"^https?://[^\\s]+$","errorMessage":"must be an address that begins with http:// or https://","examples":["https://{environment}.example.com/agent-conversations"]},"on":{"description":"What it answers while the feature is on.","type":"integer","minimum":100,"maximum":599,"errorMessage":"must be an HTTP status, such as 200 or 503","examples":[200],"default":200},"off":{"description":"What it answers while it is off.","type":"integer","minimum":100,"maximum":599,"errorMessage":"must be an HTTP status, such as 200 or 503","examples":[503],"default":503},"variable":{"description":"The variable that says whether it is on. Without it: any of them.","type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]{0,127}$","errorMessage":"must be the name of a variable: letters, digits and \"_\", beginning with no digit, at most 128 characters","examples":["ELEVENLABS_AGENT_ENABLED"],"x-codes":{"pattern":"schema/bad-name"}},"within":{"description":"Seconds until it has to answer so.","type":"integer","minimum":1,"maximum":3600,"errorMessage":"must be a whole number of seconds from 1 to 3600","examples":[60],"default":60}}};
const pattern31 = func11("^https?://[^\\s]+$", "u");

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.url === undefined) || (!(func0.call(data, "url")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"},schema:schema17.required,parentSchema:schema17,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((key0 === "url") || (key0 === "on")) || (key0 === "off")) || (key0 === "variable")) || (key0 === "within"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema17,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.url !== undefined && func0.call(data, "url")){
let data0 = data.url;
if(typeof data0 === "string"){
if(!pattern31.test(data0)){
const err2 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s]+$"},schema:"^https?://[^\\s]+$",parentSchema:schema17.properties.url,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},schema:schema17.properties.url.type,parentSchema:schema17.properties.url,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.on !== undefined && func0.call(data, "on")){
let data1 = data.on;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err4 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/type",keyword:"type",params:{type: "integer"},schema:schema17.properties.on.type,parentSchema:schema17.properties.on,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 599 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599},schema:599,parentSchema:schema17.properties.on,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1 < 100 || isNaN(data1)){
const err6 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},schema:100,parentSchema:schema17.properties.on,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.off !== undefined && func0.call(data, "off")){
let data2 = data.off;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err7 = {instancePath:instancePath+"/off",schemaPath:"#/properties/off/type",keyword:"type",params:{type: "integer"},schema:schema17.properties.off.type,parentSchema:schema17.properties.off,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 599 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/off",schemaPath:"#/properties/off/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599},schema:599,parentSchema:schema17.properties.off,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data2 < 100 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/off",schemaPath:"#/properties/off/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},schema:100,parentSchema:schema17.properties.off,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data.variable !== undefined && func0.call(data, "variable")){
let data3 = data.variable;
if(typeof data3 === "string"){
if(!pattern3.test(data3)){
const err10 = {instancePath:instancePath+"/variable",schemaPath:"#/properties/variable/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]{0,127}$"},schema:"^[A-Za-z_][A-Za-z0-9_]{0,127}$",parentSchema:schema17.properties.variable,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/variable",schemaPath:"#/properties/variable/type",keyword:"type",params:{type: "string"},schema:schema17.properties.variable.type,parentSchema:schema17.properties.variable,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.within !== undefined && func0.call(data, "within")){
let data4 = data.within;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err12 = {instancePath:instancePath+"/within",schemaPath:"#/properties/within/type",keyword:"type",params:{type: "integer"},schema:schema17.properties.within.type,parentSchema:schema17.properties.within,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 3600 || isNaN(data4)){
const err13 = {instancePath:instancePath+"/within",schemaPath:"#/properties/within/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600},schema:3600,parentSchema:schema17.properties.within,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err14 = {instancePath:instancePath+"/within",schemaPath:"#/properties/within/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema17.properties.within,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema17.type,parentSchema:schema17,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:flaghoist:schema:pipeline" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.version === undefined) || (!(func0.call(data, "version")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},schema:schema9.required,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.environments === undefined) || (!(func0.call(data, "environments")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "environments"},schema:schema9.required,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((((((key0 === "version") || (key0 === "teams")) || (key0 === "environments")) || (key0 === "services")) || (key0 === "deployments")) || (key0 === "policy"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.version !== undefined && func0.call(data, "version")){
let data0 = data.version;
if(1 !== data0){
const err3 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1},schema:1,parentSchema:schema9.properties.version,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.teams !== undefined && func0.call(data, "teams")){
let data1 = data.teams;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 of Object.keys(data1)){
const _errs5 = errors;
if(typeof key1 === "string"){
if(!pattern19.test(key1)){
const err4 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/propertyNames/pattern",keyword:"pattern",params:{pattern: "^(?!owner$)[a-z0-9][a-z0-9._-]{0,62}$"},schema:"^(?!owner$)[a-z0-9][a-z0-9._-]{0,62}$",parentSchema:schema9.properties.teams.propertyNames,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema9.properties.teams.propertyNames.type,parentSchema:schema9.properties.teams.propertyNames,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var valid1 = _errs5 === errors;
if(!valid1){
const err6 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/propertyNames",keyword:"propertyNames",params:{propertyName: key1},schema:schema9.properties.teams.propertyNames,parentSchema:schema9.properties.teams,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
for(const key2 of Object.keys(data1)){
let data2 = data1[key2];
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(!pattern20.test(data3)){
const err7 = {instancePath:instancePath+"/teams/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/properties/teams/additionalProperties/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$",parentSchema:schema9.properties.teams.additionalProperties.items,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/teams/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/properties/teams/additionalProperties/items/type",keyword:"type",params:{type: "string"},schema:schema9.properties.teams.additionalProperties.items.type,parentSchema:schema9.properties.teams.additionalProperties.items,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
let i1 = data2.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data2[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err9 = {instancePath:instancePath+"/teams/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/teams/additionalProperties/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema9.properties.teams.additionalProperties,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err10 = {instancePath:instancePath+"/teams/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/teams/additionalProperties/type",keyword:"type",params:{type: "array"},schema:schema9.properties.teams.additionalProperties.type,parentSchema:schema9.properties.teams.additionalProperties,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/type",keyword:"type",params:{type: "object"},schema:schema9.properties.teams.type,parentSchema:schema9.properties.teams,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.environments !== undefined && func0.call(data, "environments")){
let data4 = data.environments;
if(Array.isArray(data4)){
if(data4.length < 1){
const err12 = {instancePath:instancePath+"/environments",schemaPath:"#/properties/environments/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema9.properties.environments,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len1 = data4.length;
for(let i2=0; i2<len1; i2++){
let data5 = data4[i2];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if((data5.name === undefined) || (!(func0.call(data5, "name")))){
const err13 = {instancePath:instancePath+"/environments/" + i2,schemaPath:"#/properties/environments/items/required",keyword:"required",params:{missingProperty: "name"},schema:schema9.properties.environments.items.required,parentSchema:schema9.properties.environments.items,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key3 of Object.keys(data5)){
if(!((((key3 === "name") || (key3 === "enforcement")) || (key3 === "requires")) || (key3 === "resume"))){
const err14 = {instancePath:instancePath+"/environments/" + i2,schemaPath:"#/properties/environments/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema9.properties.environments.items,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data5.name !== undefined && func0.call(data5, "name")){
let data6 = data5.name;
if(typeof data6 === "string"){
if(!pattern6.test(data6)){
const err15 = {instancePath:instancePath+"/environments/" + i2+"/name",schemaPath:"#/properties/environments/items/properties/name/pattern",keyword:"pattern",params:{pattern: "^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$"},schema:"^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$",parentSchema:schema9.properties.environments.items.properties.name,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/environments/" + i2+"/name",schemaPath:"#/properties/environments/items/properties/name/type",keyword:"type",params:{type: "string"},schema:schema9.properties.environments.items.properties.name.type,parentSchema:schema9.properties.environments.items.properties.name,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data5.enforcement !== undefined && func0.call(data5, "enforcement")){
let data7 = data5.enforcement;
if(!((data7 === "enforce") || (data7 === "report"))){
const err17 = {instancePath:instancePath+"/environments/" + i2+"/enforcement",schemaPath:"#/properties/environments/items/properties/enforcement/enum",keyword:"enum",params:{allowedValues: schema9.properties.environments.items.properties.enforcement.enum},schema:schema9.properties.environments.items.properties.enforcement.enum,parentSchema:schema9.properties.environments.items.properties.enforcement,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data5.requires !== undefined && func0.call(data5, "requires")){
if(!(validate22(data5.requires, {instancePath:instancePath+"/environments/" + i2+"/requires",parentData:data5,parentDataProperty:"requires",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data5.resume !== undefined && func0.call(data5, "resume")){
let data9 = data5.resume;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if((data9.within === undefined) || (!(func0.call(data9, "within")))){
const err18 = {instancePath:instancePath+"/environments/" + i2+"/resume",schemaPath:"#/properties/environments/items/properties/resume/required",keyword:"required",params:{missingProperty: "within"},schema:schema9.properties.environments.items.properties.resume.required,parentSchema:schema9.properties.environments.items.properties.resume,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((data9.requires === undefined) || (!(func0.call(data9, "requires")))){
const err19 = {instancePath:instancePath+"/environments/" + i2+"/resume",schemaPath:"#/properties/environments/items/properties/resume/required",keyword:"required",params:{missingProperty: "requires"},schema:schema9.properties.environments.items.properties.resume.required,parentSchema:schema9.properties.environments.items.properties.resume,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key4 of Object.keys(data9)){
if(!((key4 === "within") || (key4 === "requires"))){
const err20 = {instancePath:instancePath+"/environments/" + i2+"/resume",schemaPath:"#/properties/environments/items/properties/resume/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},schema:false,parentSchema:schema9.properties.environments.items.properties.resume,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data9.within !== undefined && func0.call(data9, "within")){
let data10 = data9.within;
if(typeof data10 === "string"){
if(!pattern8.test(data10)){
const err21 = {instancePath:instancePath+"/environments/" + i2+"/resume/within",schemaPath:"#/properties/environments/items/properties/resume/properties/within/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,6})[mhdw]$"},schema:"^(0|[1-9][0-9]{0,6})[mhdw]$",parentSchema:schema9.properties.environments.items.properties.resume.properties.within,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/environments/" + i2+"/resume/within",schemaPath:"#/properties/environments/items/properties/resume/properties/within/type",keyword:"type",params:{type: "string"},schema:schema9.properties.environments.items.properties.resume.properties.within.type,parentSchema:schema9.properties.environments.items.properties.resume.properties.within,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data9.requires !== undefined && func0.call(data9, "requires")){
let data11 = data9.requires;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(Object.keys(data11).length < 1){
const err23 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema9.properties.environments.items.properties.resume.properties.requires,data:data11};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key5 of Object.keys(data11)){
if(!((((((key5 === "soak") || (key5 === "ladder")) || (key5 === "flags")) || (key5 === "approvals")) || (key5 === "issues")) || (key5 === "checklist"))){
const err24 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},schema:false,parentSchema:schema9.properties.environments.items.properties.resume.properties.requires,data:data11};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data11.soak !== undefined && func0.call(data11, "soak")){
let data12 = data11.soak;
const _errs30 = errors;
let valid11 = true;
const _errs31 = errors;
if(!(Array.isArray(data12))){
const err25 = {};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
var _valid0 = _errs31 === errors;
errors = _errs30;
if(vErrors !== null){
if(_errs30){
vErrors.length = _errs30;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs33 = errors;
if(Array.isArray(data12)){
if(data12.length < 1){
const err26 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires/soak",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/properties/soak/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema9.properties.environments.items.properties.resume.properties.requires.properties.soak.then,data:data12};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
const len2 = data12.length;
for(let i3=0; i3<len2; i3++){
if(!(validate23(data12[i3], {instancePath:instancePath+"/environments/" + i2+"/resume/requires/soak/" + i3,parentData:data12,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err27 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires/soak",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/properties/soak/then/type",keyword:"type",params:{type: "array"},schema:schema9.properties.environments.items.properties.resume.properties.requires.properties.soak.then.type,parentSchema:schema9.properties.environments.items.properties.resume.properties.requires.properties.soak.then,data:data12};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var _valid0 = _errs33 === errors;
valid11 = _valid0;
ifClause0 = "then";
}
else {
const _errs36 = errors;
if(!(validate23(data12, {instancePath:instancePath+"/environments/" + i2+"/resume/requires/soak",parentData:data11,parentDataProperty:"soak",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid0 = _errs36 === errors;
valid11 = _valid0;
ifClause0 = "else";
}
if(!valid11){
const err28 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires/soak",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/properties/soak/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema9.properties.environments.items.properties.resume.properties.requires.properties.soak.if,parentSchema:schema9.properties.environments.items.properties.resume.properties.requires.properties.soak,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data11.ladder !== undefined && func0.call(data11, "ladder")){
let data14 = data11.ladder;
const _errs38 = errors;
let valid14 = true;
const _errs39 = errors;
if(!(Array.isArray(data14))){
const err29 = {};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
var _valid1 = _errs39 === errors;
errors = _errs38;
if(vErrors !== null){
if(_errs38){
vErrors.length = _errs38;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs41 = errors;
if(Array.isArray(data14)){
if(data14.length < 1){
const err30 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires/ladder",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/properties/ladder/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema9.properties.environments.items.properties.resume.properties.requires.properties.ladder.then,data:data14};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
const len3 = data14.length;
for(let i4=0; i4<len3; i4++){
if(!(validate26(data14[i4], {instancePath:instancePath+"/environments/" + i2+"/resume/requires/ladder/" + i4,parentData:data14,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
else {
const err31 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires/ladder",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/properties/ladder/then/type",keyword:"type",params:{type: "array"},schema:schema9.properties.environments.items.properties.resume.properties.requires.properties.ladder.then.type,parentSchema:schema9.properties.environments.items.properties.resume.properties.requires.properties.ladder.then,data:data14};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
var _valid1 = _errs41 === errors;
valid14 = _valid1;
ifClause1 = "then";
}
else {
const _errs44 = errors;
if(!(validate26(data14, {instancePath:instancePath+"/environments/" + i2+"/resume/requires/ladder",parentData:data11,parentDataProperty:"ladder",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
var _valid1 = _errs44 === errors;
valid14 = _valid1;
ifClause1 = "else";
}
if(!valid14){
const err32 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires/ladder",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/properties/ladder/if",keyword:"if",params:{failingKeyword: ifClause1},schema:schema9.properties.environments.items.properties.resume.properties.requires.properties.ladder.if,parentSchema:schema9.properties.environments.items.properties.resume.properties.requires.properties.ladder,data:data14};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data11.flags !== undefined && func0.call(data11, "flags")){
let data16 = data11.flags;
const _errs46 = errors;
let valid17 = true;
const _errs47 = errors;
if(!(Array.isArray(data16))){
const err33 = {};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
var _valid2 = _errs47 === errors;
errors = _errs46;
if(vErrors !== null){
if(_errs46){
vErrors.length = _errs46;
}
else {
vErrors = null;
}
}
let ifClause2;
if(_valid2){
const _errs49 = errors;
if(Array.isArray(data16)){
if(data16.length < 1){
const err34 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires/flags",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/properties/flags/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema9.properties.environments.items.properties.resume.properties.requires.properties.flags.then,data:data16};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
const len4 = data16.length;
for(let i5=0; i5<len4; i5++){
if(!(validate29(data16[i5], {instancePath:instancePath+"/environments/" + i2+"/resume/requires/flags/" + i5,parentData:data16,parentDataProperty:i5,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
else {
const err35 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires/flags",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/properties/flags/then/type",keyword:"type",params:{type: "array"},schema:schema9.properties.environments.items.properties.resume.properties.requires.properties.flags.then.type,parentSchema:schema9.properties.environments.items.properties.resume.properties.requires.properties.flags.then,data:data16};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
var _valid2 = _errs49 === errors;
valid17 = _valid2;
ifClause2 = "then";
}
else {
const _errs52 = errors;
if(!(validate29(data16, {instancePath:instancePath+"/environments/" + i2+"/resume/requires/flags",parentData:data11,parentDataProperty:"flags",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
var _valid2 = _errs52 === errors;
valid17 = _valid2;
ifClause2 = "else";
}
if(!valid17){
const err36 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires/flags",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/properties/flags/if",keyword:"if",params:{failingKeyword: ifClause2},schema:schema9.properties.environments.items.properties.resume.properties.requires.properties.flags.if,parentSchema:schema9.properties.environments.items.properties.resume.properties.requires.properties.flags,data:data16};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data11.approvals !== undefined && func0.call(data11, "approvals")){
let data18 = data11.approvals;
const _errs54 = errors;
let valid20 = true;
const _errs55 = errors;
if(!(Array.isArray(data18))){
const err37 = {};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
var _valid3 = _errs55 === errors;
errors = _errs54;
if(vErrors !== null){
if(_errs54){
vErrors.length = _errs54;
}
else {
vErrors = null;
}
}
let ifClause3;
if(_valid3){
const _errs57 = errors;
if(Array.isArray(data18)){
if(data18.length < 1){
const err38 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires/approvals",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/properties/approvals/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema9.properties.environments.items.properties.resume.properties.requires.properties.approvals.then,data:data18};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
const len5 = data18.length;
for(let i6=0; i6<len5; i6++){
if(!(validate32(data18[i6], {instancePath:instancePath+"/environments/" + i2+"/resume/requires/approvals/" + i6,parentData:data18,parentDataProperty:i6,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
}
else {
const err39 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires/approvals",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/properties/approvals/then/type",keyword:"type",params:{type: "array"},schema:schema9.properties.environments.items.properties.resume.properties.requires.properties.approvals.then.type,parentSchema:schema9.properties.environments.items.properties.resume.properties.requires.properties.approvals.then,data:data18};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
var _valid3 = _errs57 === errors;
valid20 = _valid3;
ifClause3 = "then";
}
else {
const _errs60 = errors;
if(!(validate32(data18, {instancePath:instancePath+"/environments/" + i2+"/resume/requires/approvals",parentData:data11,parentDataProperty:"approvals",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
var _valid3 = _errs60 === errors;
valid20 = _valid3;
ifClause3 = "else";
}
if(!valid20){
const err40 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires/approvals",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/properties/approvals/if",keyword:"if",params:{failingKeyword: ifClause3},schema:schema9.properties.environments.items.properties.resume.properties.requires.properties.approvals.if,parentSchema:schema9.properties.environments.items.properties.resume.properties.requires.properties.approvals,data:data18};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data11.issues !== undefined && func0.call(data11, "issues")){
let data20 = data11.issues;
const _errs62 = errors;
let valid23 = true;
const _errs63 = errors;
if(!(Array.isArray(data20))){
const err41 = {};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
var _valid4 = _errs63 === errors;
errors = _errs62;
if(vErrors !== null){
if(_errs62){
vErrors.length = _errs62;
}
else {
vErrors = null;
}
}
let ifClause4;
if(_valid4){
const _errs65 = errors;
if(Array.isArray(data20)){
if(data20.length < 1){
const err42 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires/issues",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/properties/issues/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema9.properties.environments.items.properties.resume.properties.requires.properties.issues.then,data:data20};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
const len6 = data20.length;
for(let i7=0; i7<len6; i7++){
if(!(validate35(data20[i7], {instancePath:instancePath+"/environments/" + i2+"/resume/requires/issues/" + i7,parentData:data20,parentDataProperty:i7,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
}
else {
const err43 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires/issues",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/properties/issues/then/type",keyword:"type",params:{type: "array"},schema:schema9.properties.environments.items.properties.resume.properties.requires.properties.issues.then.type,parentSchema:schema9.properties.environments.items.properties.resume.properties.requires.properties.issues.then,data:data20};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
var _valid4 = _errs65 === errors;
valid23 = _valid4;
ifClause4 = "then";
}
else {
const _errs68 = errors;
if(!(validate35(data20, {instancePath:instancePath+"/environments/" + i2+"/resume/requires/issues",parentData:data11,parentDataProperty:"issues",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
var _valid4 = _errs68 === errors;
valid23 = _valid4;
ifClause4 = "else";
}
if(!valid23){
const err44 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires/issues",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/properties/issues/if",keyword:"if",params:{failingKeyword: ifClause4},schema:schema9.properties.environments.items.properties.resume.properties.requires.properties.issues.if,parentSchema:schema9.properties.environments.items.properties.resume.properties.requires.properties.issues,data:data20};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data11.checklist !== undefined && func0.call(data11, "checklist")){
if(!(validate38(data11.checklist, {instancePath:instancePath+"/environments/" + i2+"/resume/requires/checklist",parentData:data11,parentDataProperty:"checklist",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
}
else {
const err45 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/type",keyword:"type",params:{type: "object"},schema:schema9.properties.environments.items.properties.resume.properties.requires.type,parentSchema:schema9.properties.environments.items.properties.resume.properties.requires,data:data11};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/environments/" + i2+"/resume",schemaPath:"#/properties/environments/items/properties/resume/type",keyword:"type",params:{type: "object"},schema:schema9.properties.environments.items.properties.resume.type,parentSchema:schema9.properties.environments.items.properties.resume,data:data9};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath:instancePath+"/environments/" + i2,schemaPath:"#/properties/environments/items/type",keyword:"type",params:{type: "object"},schema:schema9.properties.environments.items.type,parentSchema:schema9.properties.environments.items,data:data5};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
const repeated0 = func150(data4, "name", instancePath + "/environments", schema9.properties.environments);
if(repeated0.length > 0){
vErrors = vErrors === null ? repeated0 : vErrors.concat(repeated0);
errors = vErrors.length;
}
}
else {
const err48 = {instancePath:instancePath+"/environments",schemaPath:"#/properties/environments/type",keyword:"type",params:{type: "array"},schema:schema9.properties.environments.type,parentSchema:schema9.properties.environments,data:data4};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.services !== undefined && func0.call(data, "services")){
let data23 = data.services;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
for(const key6 of Object.keys(data23)){
const _errs72 = errors;
if(typeof key6 === "string"){
if(!pattern2.test(key6)){
const err49 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,62}$"},schema:"^[a-z0-9][a-z0-9._-]{0,62}$",parentSchema:schema9.properties.services.propertyNames,data:key6,propertyName:key6};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.propertyNames.type,parentSchema:schema9.properties.services.propertyNames,data:key6,propertyName:key6};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
var valid26 = _errs72 === errors;
if(!valid26){
const err51 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/propertyNames",keyword:"propertyNames",params:{propertyName: key6},schema:schema9.properties.services.propertyNames,parentSchema:schema9.properties.services,data:data23};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
for(const key7 of Object.keys(data23)){
let data24 = data23[key7];
if((!(data24 && typeof data24 == "object" && !Array.isArray(data24))) && (data24 !== null)){
const err52 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/type",keyword:"type",params:{type: schema9.properties.services.additionalProperties.type},schema:schema9.properties.services.additionalProperties.type,parentSchema:schema9.properties.services.additionalProperties,data:data24};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key8 of Object.keys(data24)){
if(!(key8 === "deploy")){
const err53 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},schema:false,parentSchema:schema9.properties.services.additionalProperties,data:data24};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data24.deploy !== undefined && func0.call(data24, "deploy")){
let data25 = data24.deploy;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
for(const key9 of Object.keys(data25)){
const _errs80 = errors;
if(typeof key9 === "string"){
if(!pattern7.test(key9)){
const err54 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy",schemaPath:"#/properties/services/additionalProperties/properties/deploy/propertyNames/pattern",keyword:"pattern",params:{pattern: "^\\*$|^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$"},schema:"^\\*$|^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$",parentSchema:schema9.properties.services.additionalProperties.properties.deploy.propertyNames,data:key9,propertyName:key9};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy",schemaPath:"#/properties/services/additionalProperties/properties/deploy/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.propertyNames.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.propertyNames,data:key9,propertyName:key9};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
var valid29 = _errs80 === errors;
if(!valid29){
const err56 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy",schemaPath:"#/properties/services/additionalProperties/properties/deploy/propertyNames",keyword:"propertyNames",params:{propertyName: key9},schema:schema9.properties.services.additionalProperties.properties.deploy.propertyNames,parentSchema:schema9.properties.services.additionalProperties.properties.deploy,data:data25};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
for(const key10 of Object.keys(data25)){
let data26 = data25[key10];
const _errs84 = errors;
let valid31 = true;
const _errs85 = errors;
if(errors === _errs85){
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing0;
if(((data26.target === undefined) || (!(func0.call(data26, "target")))) && (missing0 = "target")){
const err57 = {};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
else {
if(data26.target !== undefined && func0.call(data26, "target")){
if("files" !== data26.target){
const err58 = {};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
}
else {
const err59 = {};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
var _valid5 = _errs85 === errors;
errors = _errs84;
if(vErrors !== null){
if(_errs84){
vErrors.length = _errs84;
}
else {
vErrors = null;
}
}
let ifClause5;
if(_valid5){
const _errs89 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if((data26.target === undefined) || (!(func0.call(data26, "target")))){
const err60 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/required",keyword:"required",params:{missingProperty: "target"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.required,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then,data:data26};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if((data26.folder === undefined) || (!(func0.call(data26, "folder")))){
const err61 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/required",keyword:"required",params:{missingProperty: "folder"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.required,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then,data:data26};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
for(const key11 of Object.keys(data26)){
if(!((((((key11 === "target") || (key11 === "folder")) || (key11 === "file")) || (key11 === "probe")) || (key11 === "machine")) || (key11 === "render"))){
const err62 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},schema:false,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then,data:data26};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data26.target !== undefined && func0.call(data26, "target")){
let data28 = data26.target;
if(!((((((((data28 === "files") || (data28 === "branch")) || (data28 === "command")) || (data28 === "pm2")) || (data28 === "compose")) || (data28 === "convex")) || (data28 === "http")) || (data28 === "dispatch"))){
const err63 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/target",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/target/enum",keyword:"enum",params:{allowedValues: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.target.enum},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.target.enum,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.target,data:data28};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data26.folder !== undefined && func0.call(data26, "folder")){
let data29 = data26.folder;
if(typeof data29 === "string"){
if(func9(data29) > 500){
const err64 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/folder",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/folder/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.folder,data:data29};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(func9(data29) < 1){
const err65 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/folder",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/folder/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.folder,data:data29};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(!pattern0.test(data29)){
const err66 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/folder",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/folder/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.folder,data:data29};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
else {
const err67 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/folder",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/folder/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.folder.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.folder,data:data29};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data26.file !== undefined && func0.call(data26, "file")){
let data30 = data26.file;
if(typeof data30 === "string"){
if(func9(data30) > 500){
const err68 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/file",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/file/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.file,data:data30};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(func9(data30) < 1){
const err69 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/file",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/file/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.file,data:data30};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(!pattern0.test(data30)){
const err70 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/file",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/file/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.file,data:data30};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
else {
const err71 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/file",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/file/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.file.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.file,data:data30};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data26.probe !== undefined && func0.call(data26, "probe")){
if(!(validate52(data26.probe, {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/probe",parentData:data26,parentDataProperty:"probe",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
if(data26.machine !== undefined && func0.call(data26, "machine")){
let data32 = data26.machine;
if(typeof data32 === "string"){
if(func9(data32) > 100){
const err72 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/machine/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.machine,data:data32};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(func9(data32) < 1){
const err73 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/machine/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.machine,data:data32};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(!pattern0.test(data32)){
const err74 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/machine/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.machine,data:data32};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
else {
const err75 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/machine/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.machine.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.machine,data:data32};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data26.render !== undefined && func0.call(data26, "render")){
let data33 = data26.render;
if(!(((((data33 === "dotenv") || (data33 === "compose")) || (data33 === "kubernetes")) || (data33 === "traefik")) || (data33 === "json"))){
const err76 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/render",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/render/enum",keyword:"enum",params:{allowedValues: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.render.enum},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.render.enum,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.render,data:data33};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
else {
const err77 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/type",keyword:"type",params:{type: "object"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then,data:data26};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
var _valid5 = _errs89 === errors;
valid31 = _valid5;
ifClause5 = "then";
}
else {
const _errs101 = errors;
const _errs102 = errors;
let valid34 = true;
const _errs103 = errors;
if(errors === _errs103){
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing1;
if(((data26.target === undefined) || (!(func0.call(data26, "target")))) && (missing1 = "target")){
const err78 = {};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
else {
if(data26.target !== undefined && func0.call(data26, "target")){
if("branch" !== data26.target){
const err79 = {};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
}
else {
const err80 = {};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
var _valid6 = _errs103 === errors;
errors = _errs102;
if(vErrors !== null){
if(_errs102){
vErrors.length = _errs102;
}
else {
vErrors = null;
}
}
let ifClause6;
if(_valid6){
const _errs107 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if((data26.target === undefined) || (!(func0.call(data26, "target")))){
const err81 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/required",keyword:"required",params:{missingProperty: "target"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.required,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then,data:data26};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
for(const key12 of Object.keys(data26)){
if(!(((((((key12 === "target") || (key12 === "branch")) || (key12 === "remote")) || (key12 === "file")) || (key12 === "probe")) || (key12 === "machine")) || (key12 === "render"))){
const err82 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},schema:false,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then,data:data26};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data26.target !== undefined && func0.call(data26, "target")){
let data35 = data26.target;
if(!((((((((data35 === "files") || (data35 === "branch")) || (data35 === "command")) || (data35 === "pm2")) || (data35 === "compose")) || (data35 === "convex")) || (data35 === "http")) || (data35 === "dispatch"))){
const err83 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/target",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/target/enum",keyword:"enum",params:{allowedValues: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.target.enum},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.target.enum,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.target,data:data35};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data26.branch !== undefined && func0.call(data26, "branch")){
let data36 = data26.branch;
if(typeof data36 === "string"){
if(func9(data36) > 500){
const err84 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/branch",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/branch/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.branch,data:data36};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(func9(data36) < 1){
const err85 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/branch",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/branch/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.branch,data:data36};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(!pattern0.test(data36)){
const err86 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/branch",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/branch/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.branch,data:data36};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
else {
const err87 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/branch",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/branch/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.branch.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.branch,data:data36};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data26.remote !== undefined && func0.call(data26, "remote")){
let data37 = data26.remote;
if(typeof data37 === "string"){
if(func9(data37) > 500){
const err88 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/remote",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/remote/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.remote,data:data37};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(func9(data37) < 1){
const err89 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/remote",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/remote/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.remote,data:data37};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(!pattern0.test(data37)){
const err90 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/remote",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/remote/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.remote,data:data37};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
else {
const err91 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/remote",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/remote/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.remote.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.remote,data:data37};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data26.file !== undefined && func0.call(data26, "file")){
let data38 = data26.file;
if(typeof data38 === "string"){
if(func9(data38) > 500){
const err92 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/file",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/file/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.file,data:data38};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(func9(data38) < 1){
const err93 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/file",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/file/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.file,data:data38};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if(!pattern0.test(data38)){
const err94 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/file",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/file/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.file,data:data38};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
else {
const err95 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/file",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/file/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.file.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.file,data:data38};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data26.probe !== undefined && func0.call(data26, "probe")){
if(!(validate52(data26.probe, {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/probe",parentData:data26,parentDataProperty:"probe",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
if(data26.machine !== undefined && func0.call(data26, "machine")){
let data40 = data26.machine;
if(typeof data40 === "string"){
if(func9(data40) > 100){
const err96 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/machine/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.machine,data:data40};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(func9(data40) < 1){
const err97 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/machine/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.machine,data:data40};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(!pattern0.test(data40)){
const err98 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/machine/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.machine,data:data40};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
else {
const err99 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/machine/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.machine.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.machine,data:data40};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data26.render !== undefined && func0.call(data26, "render")){
let data41 = data26.render;
if(!(((((data41 === "dotenv") || (data41 === "compose")) || (data41 === "kubernetes")) || (data41 === "traefik")) || (data41 === "json"))){
const err100 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/render",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/render/enum",keyword:"enum",params:{allowedValues: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.render.enum},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.render.enum,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.render,data:data41};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
}
else {
const err101 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/type",keyword:"type",params:{type: "object"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then,data:data26};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
var _valid6 = _errs107 === errors;
valid34 = _valid6;
ifClause6 = "then";
}
else {
const _errs121 = errors;
const _errs122 = errors;
let valid37 = true;
const _errs123 = errors;
if(errors === _errs123){
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing2;
if(((data26.target === undefined) || (!(func0.call(data26, "target")))) && (missing2 = "target")){
const err102 = {};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
else {
if(data26.target !== undefined && func0.call(data26, "target")){
if("command" !== data26.target){
const err103 = {};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
}
}
else {
const err104 = {};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
var _valid7 = _errs123 === errors;
errors = _errs122;
if(vErrors !== null){
if(_errs122){
vErrors.length = _errs122;
}
else {
vErrors = null;
}
}
let ifClause7;
if(_valid7){
const _errs127 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if((data26.target === undefined) || (!(func0.call(data26, "target")))){
const err105 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/required",keyword:"required",params:{missingProperty: "target"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.required,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then,data:data26};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if((data26.run === undefined) || (!(func0.call(data26, "run")))){
const err106 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/required",keyword:"required",params:{missingProperty: "run"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.required,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then,data:data26};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
for(const key13 of Object.keys(data26)){
if(!(((((((key13 === "target") || (key13 === "run")) || (key13 === "folder")) || (key13 === "env")) || (key13 === "limit")) || (key13 === "probe")) || (key13 === "machine"))){
const err107 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},schema:false,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then,data:data26};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data26.target !== undefined && func0.call(data26, "target")){
let data43 = data26.target;
if(!((((((((data43 === "files") || (data43 === "branch")) || (data43 === "command")) || (data43 === "pm2")) || (data43 === "compose")) || (data43 === "convex")) || (data43 === "http")) || (data43 === "dispatch"))){
const err108 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/target",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/target/enum",keyword:"enum",params:{allowedValues: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.target.enum},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.target.enum,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.target,data:data43};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data26.run !== undefined && func0.call(data26, "run")){
let data44 = data26.run;
if(Array.isArray(data44)){
if(data44.length > 100){
const err109 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/run",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/run/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.run,data:data44};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if(data44.length < 1){
const err110 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/run",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/run/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.run,data:data44};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
const len7 = data44.length;
for(let i8=0; i8<len7; i8++){
let data45 = data44[i8];
if(typeof data45 === "string"){
if(func9(data45) > 1000){
const err111 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/run/" + i8,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/run/items/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.run.items,data:data45};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
else {
const err112 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/run/" + i8,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/run/items/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.run.items.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.run.items,data:data45};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
}
else {
const err113 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/run",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/run/type",keyword:"type",params:{type: "array"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.run.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.run,data:data44};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data26.folder !== undefined && func0.call(data26, "folder")){
let data46 = data26.folder;
if(typeof data46 === "string"){
if(func9(data46) > 500){
const err114 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/folder",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/folder/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.folder,data:data46};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
if(func9(data46) < 1){
const err115 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/folder",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/folder/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.folder,data:data46};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
if(!pattern0.test(data46)){
const err116 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/folder",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/folder/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.folder,data:data46};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
else {
const err117 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/folder",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/folder/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.folder.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.folder,data:data46};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data26.env !== undefined && func0.call(data26, "env")){
let data47 = data26.env;
if(Array.isArray(data47)){
if(data47.length > 100){
const err118 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/env/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.env,data:data47};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
const len8 = data47.length;
for(let i9=0; i9<len8; i9++){
let data48 = data47[i9];
if(typeof data48 === "string"){
if(!pattern3.test(data48)){
const err119 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/env/" + i9,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/env/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]{0,127}$"},schema:"^[A-Za-z_][A-Za-z0-9_]{0,127}$",parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.env.items,data:data48};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
else {
const err120 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/env/" + i9,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/env/items/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.env.items.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.env.items,data:data48};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
}
else {
const err121 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/env/type",keyword:"type",params:{type: "array"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.env.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.env,data:data47};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data26.limit !== undefined && func0.call(data26, "limit")){
let data49 = data26.limit;
if(!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49)))){
const err122 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/limit",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/limit/type",keyword:"type",params:{type: "integer"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.limit.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.limit,data:data49};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if((typeof data49 == "number") && (isFinite(data49))){
if(data49 > 3600 || isNaN(data49)){
const err123 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/limit",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/limit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600},schema:3600,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.limit,data:data49};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if(data49 < 1 || isNaN(data49)){
const err124 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/limit",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.limit,data:data49};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
}
if(data26.probe !== undefined && func0.call(data26, "probe")){
if(!(validate52(data26.probe, {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/probe",parentData:data26,parentDataProperty:"probe",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
if(data26.machine !== undefined && func0.call(data26, "machine")){
let data51 = data26.machine;
if(typeof data51 === "string"){
if(func9(data51) > 100){
const err125 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/machine/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.machine,data:data51};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
if(func9(data51) < 1){
const err126 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/machine/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.machine,data:data51};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
if(!pattern0.test(data51)){
const err127 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/machine/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.machine,data:data51};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
else {
const err128 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/machine/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.machine.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.machine,data:data51};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
}
else {
const err129 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/type",keyword:"type",params:{type: "object"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then,data:data26};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
var _valid7 = _errs127 === errors;
valid37 = _valid7;
ifClause7 = "then";
}
else {
const _errs146 = errors;
const _errs147 = errors;
let valid44 = true;
const _errs148 = errors;
if(errors === _errs148){
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing3;
if(((data26.target === undefined) || (!(func0.call(data26, "target")))) && (missing3 = "target")){
const err130 = {};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
else {
if(data26.target !== undefined && func0.call(data26, "target")){
if("pm2" !== data26.target){
const err131 = {};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
}
}
else {
const err132 = {};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
var _valid8 = _errs148 === errors;
errors = _errs147;
if(vErrors !== null){
if(_errs147){
vErrors.length = _errs147;
}
else {
vErrors = null;
}
}
let ifClause8;
if(_valid8){
const _errs152 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if((data26.target === undefined) || (!(func0.call(data26, "target")))){
const err133 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/required",keyword:"required",params:{missingProperty: "target"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.required,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then,data:data26};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
for(const key14 of Object.keys(data26)){
if(!(func0.call(schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties, key14))){
const err134 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},schema:false,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then,data:data26};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data26.target !== undefined && func0.call(data26, "target")){
let data53 = data26.target;
if(!((((((((data53 === "files") || (data53 === "branch")) || (data53 === "command")) || (data53 === "pm2")) || (data53 === "compose")) || (data53 === "convex")) || (data53 === "http")) || (data53 === "dispatch"))){
const err135 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/target",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/target/enum",keyword:"enum",params:{allowedValues: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.target.enum},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.target.enum,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.target,data:data53};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data26.process !== undefined && func0.call(data26, "process")){
let data54 = data26.process;
if(typeof data54 === "string"){
if(func9(data54) > 500){
const err136 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/process",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/process/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.process,data:data54};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
if(func9(data54) < 1){
const err137 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/process",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/process/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.process,data:data54};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
if(!pattern0.test(data54)){
const err138 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/process",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/process/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.process,data:data54};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
else {
const err139 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/process",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/process/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.process.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.process,data:data54};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data26.ecosystem !== undefined && func0.call(data26, "ecosystem")){
let data55 = data26.ecosystem;
if(typeof data55 === "string"){
if(func9(data55) > 500){
const err140 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/ecosystem",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/ecosystem/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.ecosystem,data:data55};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
if(func9(data55) < 1){
const err141 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/ecosystem",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/ecosystem/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.ecosystem,data:data55};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
if(!pattern0.test(data55)){
const err142 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/ecosystem",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/ecosystem/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.ecosystem,data:data55};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
else {
const err143 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/ecosystem",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/ecosystem/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.ecosystem.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.ecosystem,data:data55};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data26.binary !== undefined && func0.call(data26, "binary")){
let data56 = data26.binary;
if(Array.isArray(data56)){
if(data56.length > 100){
const err144 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/binary",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/binary/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.binary,data:data56};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
if(data56.length < 1){
const err145 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/binary",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/binary/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.binary,data:data56};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
const len9 = data56.length;
for(let i10=0; i10<len9; i10++){
let data57 = data56[i10];
if(typeof data57 === "string"){
if(func9(data57) > 1000){
const err146 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/binary/" + i10,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/binary/items/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.binary.items,data:data57};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
else {
const err147 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/binary/" + i10,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/binary/items/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.binary.items.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.binary.items,data:data57};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
}
else {
const err148 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/binary",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/binary/type",keyword:"type",params:{type: "array"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.binary.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.binary,data:data56};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
if(data26.env !== undefined && func0.call(data26, "env")){
let data58 = data26.env;
if(Array.isArray(data58)){
if(data58.length > 100){
const err149 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/env/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.env,data:data58};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
const len10 = data58.length;
for(let i11=0; i11<len10; i11++){
let data59 = data58[i11];
if(typeof data59 === "string"){
if(!pattern3.test(data59)){
const err150 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/env/" + i11,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/env/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]{0,127}$"},schema:"^[A-Za-z_][A-Za-z0-9_]{0,127}$",parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.env.items,data:data59};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
else {
const err151 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/env/" + i11,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/env/items/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.env.items.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.env.items,data:data59};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
}
else {
const err152 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/env/type",keyword:"type",params:{type: "array"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.env.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.env,data:data58};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
if(data26.save !== undefined && func0.call(data26, "save")){
let data60 = data26.save;
if(typeof data60 !== "boolean"){
const err153 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/save",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/save/type",keyword:"type",params:{type: "boolean"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.save.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.save,data:data60};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data26.limit !== undefined && func0.call(data26, "limit")){
let data61 = data26.limit;
if(!(((typeof data61 == "number") && (!(data61 % 1) && !isNaN(data61))) && (isFinite(data61)))){
const err154 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/limit",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/limit/type",keyword:"type",params:{type: "integer"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.limit.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.limit,data:data61};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
if((typeof data61 == "number") && (isFinite(data61))){
if(data61 > 3600 || isNaN(data61)){
const err155 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/limit",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/limit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600},schema:3600,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.limit,data:data61};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
if(data61 < 1 || isNaN(data61)){
const err156 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/limit",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.limit,data:data61};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
}
if(data26.probe !== undefined && func0.call(data26, "probe")){
if(!(validate52(data26.probe, {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/probe",parentData:data26,parentDataProperty:"probe",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
if(data26.machine !== undefined && func0.call(data26, "machine")){
let data63 = data26.machine;
if(typeof data63 === "string"){
if(func9(data63) > 100){
const err157 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/machine/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.machine,data:data63};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
if(func9(data63) < 1){
const err158 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/machine/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.machine,data:data63};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
if(!pattern0.test(data63)){
const err159 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/machine/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.machine,data:data63};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
else {
const err160 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/machine/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.machine.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.machine,data:data63};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
}
else {
const err161 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/type",keyword:"type",params:{type: "object"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then,data:data26};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
var _valid8 = _errs152 === errors;
valid44 = _valid8;
ifClause8 = "then";
}
else {
const _errs175 = errors;
const _errs176 = errors;
let valid51 = true;
const _errs177 = errors;
if(errors === _errs177){
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing4;
if(((data26.target === undefined) || (!(func0.call(data26, "target")))) && (missing4 = "target")){
const err162 = {};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
else {
if(data26.target !== undefined && func0.call(data26, "target")){
if("compose" !== data26.target){
const err163 = {};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
}
}
else {
const err164 = {};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
var _valid9 = _errs177 === errors;
errors = _errs176;
if(vErrors !== null){
if(_errs176){
vErrors.length = _errs176;
}
else {
vErrors = null;
}
}
let ifClause9;
if(_valid9){
const _errs181 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if((data26.target === undefined) || (!(func0.call(data26, "target")))){
const err165 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/required",keyword:"required",params:{missingProperty: "target"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.required,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then,data:data26};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
if((data26.folder === undefined) || (!(func0.call(data26, "folder")))){
const err166 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/required",keyword:"required",params:{missingProperty: "folder"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.required,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then,data:data26};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
for(const key15 of Object.keys(data26)){
if(!(func0.call(schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties, key15))){
const err167 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},schema:false,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then,data:data26};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
if(data26.target !== undefined && func0.call(data26, "target")){
let data65 = data26.target;
if(!((((((((data65 === "files") || (data65 === "branch")) || (data65 === "command")) || (data65 === "pm2")) || (data65 === "compose")) || (data65 === "convex")) || (data65 === "http")) || (data65 === "dispatch"))){
const err168 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/target",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/target/enum",keyword:"enum",params:{allowedValues: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.target.enum},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.target.enum,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.target,data:data65};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
if(data26.folder !== undefined && func0.call(data26, "folder")){
let data66 = data26.folder;
if(typeof data66 === "string"){
if(func9(data66) > 500){
const err169 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/folder",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/folder/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.folder,data:data66};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
if(func9(data66) < 1){
const err170 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/folder",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/folder/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.folder,data:data66};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
if(!pattern0.test(data66)){
const err171 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/folder",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/folder/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.folder,data:data66};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
else {
const err172 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/folder",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/folder/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.folder.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.folder,data:data66};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
if(data26.files !== undefined && func0.call(data26, "files")){
let data67 = data26.files;
if(Array.isArray(data67)){
if(data67.length > 100){
const err173 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/files",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/files/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.files,data:data67};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
if(data67.length < 1){
const err174 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/files",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/files/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.files,data:data67};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
const len11 = data67.length;
for(let i12=0; i12<len11; i12++){
let data68 = data67[i12];
if(typeof data68 === "string"){
if(func9(data68) > 1000){
const err175 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/" + i12,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/files/items/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.files.items,data:data68};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
else {
const err176 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/" + i12,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/files/items/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.files.items.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.files.items,data:data68};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
}
else {
const err177 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/files",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/files/type",keyword:"type",params:{type: "array"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.files.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.files,data:data67};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
if(data26.service !== undefined && func0.call(data26, "service")){
let data69 = data26.service;
if(typeof data69 === "string"){
if(func9(data69) > 500){
const err178 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/service",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/service/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.service,data:data69};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
if(func9(data69) < 1){
const err179 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/service",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/service/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.service,data:data69};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
if(!pattern0.test(data69)){
const err180 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/service",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/service/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.service,data:data69};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
else {
const err181 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/service",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/service/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.service.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.service,data:data69};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
if(data26.binary !== undefined && func0.call(data26, "binary")){
let data70 = data26.binary;
if(Array.isArray(data70)){
if(data70.length > 100){
const err182 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/binary",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/binary/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.binary,data:data70};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
if(data70.length < 1){
const err183 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/binary",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/binary/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.binary,data:data70};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
const len12 = data70.length;
for(let i13=0; i13<len12; i13++){
let data71 = data70[i13];
if(typeof data71 === "string"){
if(func9(data71) > 1000){
const err184 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/binary/" + i13,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/binary/items/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.binary.items,data:data71};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
else {
const err185 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/binary/" + i13,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/binary/items/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.binary.items.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.binary.items,data:data71};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
}
else {
const err186 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/binary",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/binary/type",keyword:"type",params:{type: "array"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.binary.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.binary,data:data70};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
if(data26.docker !== undefined && func0.call(data26, "docker")){
let data72 = data26.docker;
if(Array.isArray(data72)){
if(data72.length > 100){
const err187 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/docker",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/docker/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.docker,data:data72};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
if(data72.length < 1){
const err188 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/docker",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/docker/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.docker,data:data72};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
const len13 = data72.length;
for(let i14=0; i14<len13; i14++){
let data73 = data72[i14];
if(typeof data73 === "string"){
if(func9(data73) > 1000){
const err189 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/docker/" + i14,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/docker/items/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.docker.items,data:data73};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
else {
const err190 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/docker/" + i14,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/docker/items/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.docker.items.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.docker.items,data:data73};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
}
else {
const err191 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/docker",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/docker/type",keyword:"type",params:{type: "array"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.docker.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.docker,data:data72};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
if(data26.env !== undefined && func0.call(data26, "env")){
let data74 = data26.env;
if(Array.isArray(data74)){
if(data74.length > 100){
const err192 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/env/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.env,data:data74};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
const len14 = data74.length;
for(let i15=0; i15<len14; i15++){
let data75 = data74[i15];
if(typeof data75 === "string"){
if(!pattern3.test(data75)){
const err193 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/env/" + i15,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/env/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]{0,127}$"},schema:"^[A-Za-z_][A-Za-z0-9_]{0,127}$",parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.env.items,data:data75};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
else {
const err194 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/env/" + i15,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/env/items/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.env.items.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.env.items,data:data75};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
}
else {
const err195 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/env/type",keyword:"type",params:{type: "array"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.env.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.env,data:data74};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
if(data26.limit !== undefined && func0.call(data26, "limit")){
let data76 = data26.limit;
if(!(((typeof data76 == "number") && (!(data76 % 1) && !isNaN(data76))) && (isFinite(data76)))){
const err196 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/limit",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/limit/type",keyword:"type",params:{type: "integer"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.limit.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.limit,data:data76};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
if((typeof data76 == "number") && (isFinite(data76))){
if(data76 > 3600 || isNaN(data76)){
const err197 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/limit",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/limit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600},schema:3600,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.limit,data:data76};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
if(data76 < 1 || isNaN(data76)){
const err198 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/limit",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.limit,data:data76};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
}
if(data26.probe !== undefined && func0.call(data26, "probe")){
if(!(validate52(data26.probe, {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/probe",parentData:data26,parentDataProperty:"probe",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
if(data26.machine !== undefined && func0.call(data26, "machine")){
let data78 = data26.machine;
if(typeof data78 === "string"){
if(func9(data78) > 100){
const err199 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/machine/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.machine,data:data78};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
if(func9(data78) < 1){
const err200 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/machine/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.machine,data:data78};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
if(!pattern0.test(data78)){
const err201 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/machine/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.machine,data:data78};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
else {
const err202 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/machine/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.machine.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.machine,data:data78};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
if(data26.render !== undefined && func0.call(data26, "render")){
let data79 = data26.render;
if(!(data79 === "compose")){
const err203 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/render",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/render/enum",keyword:"enum",params:{allowedValues: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.render.enum},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.render.enum,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.render,data:data79};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
}
else {
const err204 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/type",keyword:"type",params:{type: "object"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then,data:data26};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
var _valid9 = _errs181 === errors;
valid51 = _valid9;
ifClause9 = "then";
}
else {
const _errs211 = errors;
const _errs212 = errors;
let valid62 = true;
const _errs213 = errors;
if(errors === _errs213){
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing5;
if(((data26.target === undefined) || (!(func0.call(data26, "target")))) && (missing5 = "target")){
const err205 = {};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
else {
if(data26.target !== undefined && func0.call(data26, "target")){
if("convex" !== data26.target){
const err206 = {};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
}
}
else {
const err207 = {};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
var _valid10 = _errs213 === errors;
errors = _errs212;
if(vErrors !== null){
if(_errs212){
vErrors.length = _errs212;
}
else {
vErrors = null;
}
}
let ifClause10;
if(_valid10){
const _errs217 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if((data26.target === undefined) || (!(func0.call(data26, "target")))){
const err208 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/required",keyword:"required",params:{missingProperty: "target"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.required,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then,data:data26};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
for(const key16 of Object.keys(data26)){
if(!((((((((key16 === "target") || (key16 === "folder")) || (key16 === "binary")) || (key16 === "options")) || (key16 === "env")) || (key16 === "limit")) || (key16 === "probe")) || (key16 === "machine"))){
const err209 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},schema:false,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then,data:data26};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
if(data26.target !== undefined && func0.call(data26, "target")){
let data81 = data26.target;
if(!((((((((data81 === "files") || (data81 === "branch")) || (data81 === "command")) || (data81 === "pm2")) || (data81 === "compose")) || (data81 === "convex")) || (data81 === "http")) || (data81 === "dispatch"))){
const err210 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/target",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/target/enum",keyword:"enum",params:{allowedValues: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.target.enum},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.target.enum,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.target,data:data81};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
if(data26.folder !== undefined && func0.call(data26, "folder")){
let data82 = data26.folder;
if(typeof data82 === "string"){
if(func9(data82) > 500){
const err211 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/folder",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/folder/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.folder,data:data82};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
if(func9(data82) < 1){
const err212 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/folder",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/folder/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.folder,data:data82};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
if(!pattern0.test(data82)){
const err213 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/folder",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/folder/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.folder,data:data82};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
else {
const err214 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/folder",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/folder/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.folder.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.folder,data:data82};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
if(data26.binary !== undefined && func0.call(data26, "binary")){
let data83 = data26.binary;
if(Array.isArray(data83)){
if(data83.length > 100){
const err215 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/binary",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/binary/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.binary,data:data83};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
if(data83.length < 1){
const err216 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/binary",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/binary/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.binary,data:data83};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
const len15 = data83.length;
for(let i16=0; i16<len15; i16++){
let data84 = data83[i16];
if(typeof data84 === "string"){
if(func9(data84) > 1000){
const err217 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/binary/" + i16,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/binary/items/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.binary.items,data:data84};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
else {
const err218 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/binary/" + i16,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/binary/items/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.binary.items.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.binary.items,data:data84};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
}
else {
const err219 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/binary",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/binary/type",keyword:"type",params:{type: "array"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.binary.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.binary,data:data83};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
if(data26.options !== undefined && func0.call(data26, "options")){
let data85 = data26.options;
if(Array.isArray(data85)){
if(data85.length > 100){
const err220 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/options",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/options/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.options,data:data85};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
if(data85.length < 1){
const err221 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/options",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/options/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.options,data:data85};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
const len16 = data85.length;
for(let i17=0; i17<len16; i17++){
let data86 = data85[i17];
if(typeof data86 === "string"){
if(func9(data86) > 1000){
const err222 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/options/" + i17,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/options/items/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.options.items,data:data86};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
else {
const err223 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/options/" + i17,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/options/items/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.options.items.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.options.items,data:data86};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
}
else {
const err224 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/options",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/options/type",keyword:"type",params:{type: "array"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.options.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.options,data:data85};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
if(data26.env !== undefined && func0.call(data26, "env")){
let data87 = data26.env;
if(Array.isArray(data87)){
if(data87.length > 100){
const err225 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/env/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.env,data:data87};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
const len17 = data87.length;
for(let i18=0; i18<len17; i18++){
let data88 = data87[i18];
if(typeof data88 === "string"){
if(!pattern3.test(data88)){
const err226 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/env/" + i18,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/env/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]{0,127}$"},schema:"^[A-Za-z_][A-Za-z0-9_]{0,127}$",parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.env.items,data:data88};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
else {
const err227 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/env/" + i18,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/env/items/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.env.items.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.env.items,data:data88};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
}
else {
const err228 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/env/type",keyword:"type",params:{type: "array"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.env.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.env,data:data87};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
if(data26.limit !== undefined && func0.call(data26, "limit")){
let data89 = data26.limit;
if(!(((typeof data89 == "number") && (!(data89 % 1) && !isNaN(data89))) && (isFinite(data89)))){
const err229 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/limit",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/limit/type",keyword:"type",params:{type: "integer"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.limit.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.limit,data:data89};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
if((typeof data89 == "number") && (isFinite(data89))){
if(data89 > 3600 || isNaN(data89)){
const err230 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/limit",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/limit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600},schema:3600,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.limit,data:data89};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
if(data89 < 1 || isNaN(data89)){
const err231 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/limit",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.limit,data:data89};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
}
if(data26.probe !== undefined && func0.call(data26, "probe")){
if(!(validate52(data26.probe, {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/probe",parentData:data26,parentDataProperty:"probe",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
if(data26.machine !== undefined && func0.call(data26, "machine")){
let data91 = data26.machine;
if(typeof data91 === "string"){
if(func9(data91) > 100){
const err232 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/machine/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.machine,data:data91};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
if(func9(data91) < 1){
const err233 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/machine/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.machine,data:data91};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
if(!pattern0.test(data91)){
const err234 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/machine/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.machine,data:data91};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
else {
const err235 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/machine/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.machine.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.machine,data:data91};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
}
else {
const err236 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/type",keyword:"type",params:{type: "object"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then,data:data26};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
var _valid10 = _errs217 === errors;
valid62 = _valid10;
ifClause10 = "then";
}
else {
const _errs240 = errors;
const _errs241 = errors;
let valid71 = true;
const _errs242 = errors;
if(errors === _errs242){
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing6;
if(((data26.target === undefined) || (!(func0.call(data26, "target")))) && (missing6 = "target")){
const err237 = {};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
else {
if(data26.target !== undefined && func0.call(data26, "target")){
if("http" !== data26.target){
const err238 = {};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
}
}
else {
const err239 = {};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
var _valid11 = _errs242 === errors;
errors = _errs241;
if(vErrors !== null){
if(_errs241){
vErrors.length = _errs241;
}
else {
vErrors = null;
}
}
let ifClause11;
if(_valid11){
const _errs246 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if((data26.target === undefined) || (!(func0.call(data26, "target")))){
const err240 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/required",keyword:"required",params:{missingProperty: "target"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.required,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then,data:data26};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
if((data26.url === undefined) || (!(func0.call(data26, "url")))){
const err241 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/required",keyword:"required",params:{missingProperty: "url"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.required,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then,data:data26};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
if((data26.token === undefined) || (!(func0.call(data26, "token")))){
const err242 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/required",keyword:"required",params:{missingProperty: "token"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.required,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then,data:data26};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
for(const key17 of Object.keys(data26)){
if(!(func0.call(schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties, key17))){
const err243 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},schema:false,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then,data:data26};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
}
if(data26.target !== undefined && func0.call(data26, "target")){
let data93 = data26.target;
if(!((((((((data93 === "files") || (data93 === "branch")) || (data93 === "command")) || (data93 === "pm2")) || (data93 === "compose")) || (data93 === "convex")) || (data93 === "http")) || (data93 === "dispatch"))){
const err244 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/target",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/target/enum",keyword:"enum",params:{allowedValues: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.target.enum},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.target.enum,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.target,data:data93};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
if(data26.url !== undefined && func0.call(data26, "url")){
let data94 = data26.url;
if(typeof data94 === "string"){
if(func9(data94) > 500){
const err245 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/url",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/url/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.url,data:data94};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
if(!pattern52.test(data94)){
const err246 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/url",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s/@]+(?:/[^\\s]*)?$"},schema:"^https?://[^\\s/@]+(?:/[^\\s]*)?$",parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.url,data:data94};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
else {
const err247 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/url",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/url/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.url.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.url,data:data94};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
if(data26.token !== undefined && func0.call(data26, "token")){
let data95 = data26.token;
if(typeof data95 === "string"){
if(func9(data95) > 128){
const err248 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/token",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/token/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.token,data:data95};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
if(!pattern53.test(data95)){
const err249 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/token",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/token/pattern",keyword:"pattern",params:{pattern: "^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_)[A-Za-z_][A-Za-z0-9_]*$"},schema:"^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_)[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.token,data:data95};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
else {
const err250 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/token",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/token/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.token.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.token,data:data95};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
}
if(data26.method !== undefined && func0.call(data26, "method")){
let data96 = data26.method;
if(!(((data96 === "PATCH") || (data96 === "PUT")) || (data96 === "POST"))){
const err251 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/method",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/method/enum",keyword:"enum",params:{allowedValues: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.method.enum},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.method.enum,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.method,data:data96};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
}
if(data26.body !== undefined && func0.call(data26, "body")){
let data97 = data26.body;
if(!(data97 && typeof data97 == "object" && !Array.isArray(data97))){
const err252 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/body",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/body/type",keyword:"type",params:{type: "object"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.body.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.body,data:data97};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
if(data26.verify !== undefined && func0.call(data26, "verify")){
let data98 = data26.verify;
if(typeof data98 === "string"){
if(func9(data98) > 500){
const err253 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/verify",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/verify/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.verify,data:data98};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
if(!pattern52.test(data98)){
const err254 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/verify",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/verify/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s/@]+(?:/[^\\s]*)?$"},schema:"^https?://[^\\s/@]+(?:/[^\\s]*)?$",parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.verify,data:data98};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
}
else {
const err255 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/verify",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/verify/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.verify.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.verify,data:data98};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
}
if(data26.answer !== undefined && func0.call(data26, "answer")){
let data99 = data26.answer;
if(!(data99 && typeof data99 == "object" && !Array.isArray(data99))){
const err256 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/answer",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/answer/type",keyword:"type",params:{type: "object"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.answer.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.answer,data:data99};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
if(data26.limit !== undefined && func0.call(data26, "limit")){
let data100 = data26.limit;
if(!(((typeof data100 == "number") && (!(data100 % 1) && !isNaN(data100))) && (isFinite(data100)))){
const err257 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/limit",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/limit/type",keyword:"type",params:{type: "integer"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.limit.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.limit,data:data100};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
if((typeof data100 == "number") && (isFinite(data100))){
if(data100 > 3600 || isNaN(data100)){
const err258 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/limit",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/limit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600},schema:3600,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.limit,data:data100};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
if(data100 < 1 || isNaN(data100)){
const err259 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/limit",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.limit,data:data100};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
}
}
if(data26.probe !== undefined && func0.call(data26, "probe")){
if(!(validate52(data26.probe, {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/probe",parentData:data26,parentDataProperty:"probe",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
if(data26.machine !== undefined && func0.call(data26, "machine")){
let data102 = data26.machine;
if(typeof data102 === "string"){
if(func9(data102) > 100){
const err260 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/machine/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.machine,data:data102};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
if(func9(data102) < 1){
const err261 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/machine/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.machine,data:data102};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
if(!pattern0.test(data102)){
const err262 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/machine/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.machine,data:data102};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
}
else {
const err263 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/machine/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.machine.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.machine,data:data102};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
}
}
else {
const err264 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/type",keyword:"type",params:{type: "object"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then,data:data26};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
var _valid11 = _errs246 === errors;
valid71 = _valid11;
ifClause11 = "then";
}
else {
const _errs266 = errors;
const _errs267 = errors;
let valid74 = true;
const _errs268 = errors;
if(errors === _errs268){
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing7;
if(((data26.target === undefined) || (!(func0.call(data26, "target")))) && (missing7 = "target")){
const err265 = {};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
else {
if(data26.target !== undefined && func0.call(data26, "target")){
if("dispatch" !== data26.target){
const err266 = {};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
}
}
else {
const err267 = {};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
var _valid12 = _errs268 === errors;
errors = _errs267;
if(vErrors !== null){
if(_errs267){
vErrors.length = _errs267;
}
else {
vErrors = null;
}
}
let ifClause12;
if(_valid12){
const _errs272 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if((data26.target === undefined) || (!(func0.call(data26, "target")))){
const err268 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/required",keyword:"required",params:{missingProperty: "target"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.required,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then,data:data26};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
if((data26.repository === undefined) || (!(func0.call(data26, "repository")))){
const err269 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/required",keyword:"required",params:{missingProperty: "repository"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.required,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then,data:data26};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
for(const key18 of Object.keys(data26)){
if(!((((((((key18 === "target") || (key18 === "repository")) || (key18 === "event")) || (key18 === "workflow")) || (key18 === "ref")) || (key18 === "token")) || (key18 === "probe")) || (key18 === "machine"))){
const err270 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},schema:false,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then,data:data26};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
}
if(data26.target !== undefined && func0.call(data26, "target")){
let data104 = data26.target;
if(!((((((((data104 === "files") || (data104 === "branch")) || (data104 === "command")) || (data104 === "pm2")) || (data104 === "compose")) || (data104 === "convex")) || (data104 === "http")) || (data104 === "dispatch"))){
const err271 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/target",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/target/enum",keyword:"enum",params:{allowedValues: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.target.enum},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.target.enum,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.target,data:data104};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
}
if(data26.repository !== undefined && func0.call(data26, "repository")){
let data105 = data26.repository;
if(typeof data105 === "string"){
if(!pattern56.test(data105)){
const err272 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/repository",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]{1,39}/[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9-]{1,39}/[A-Za-z0-9._-]{1,100}$",parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.repository,data:data105};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
}
else {
const err273 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/repository",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/repository/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.repository.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.repository,data:data105};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
}
if(data26.event !== undefined && func0.call(data26, "event")){
let data106 = data26.event;
if(typeof data106 === "string"){
if(func9(data106) > 500){
const err274 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/event",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/event/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.event,data:data106};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
if(func9(data106) < 1){
const err275 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/event",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/event/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.event,data:data106};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
if(!pattern0.test(data106)){
const err276 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/event",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/event/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.event,data:data106};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
}
else {
const err277 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/event",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/event/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.event.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.event,data:data106};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
}
if(data26.workflow !== undefined && func0.call(data26, "workflow")){
let data107 = data26.workflow;
if(typeof data107 === "string"){
if(func9(data107) > 500){
const err278 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/workflow",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/workflow/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.workflow,data:data107};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
if(func9(data107) < 1){
const err279 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/workflow",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/workflow/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.workflow,data:data107};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
if(!pattern0.test(data107)){
const err280 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/workflow",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/workflow/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.workflow,data:data107};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
}
else {
const err281 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/workflow",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/workflow/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.workflow.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.workflow,data:data107};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
}
if(data26.ref !== undefined && func0.call(data26, "ref")){
let data108 = data26.ref;
if(typeof data108 === "string"){
if(func9(data108) > 500){
const err282 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/ref",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/ref/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.ref,data:data108};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
if(func9(data108) < 1){
const err283 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/ref",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/ref/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.ref,data:data108};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
if(!pattern0.test(data108)){
const err284 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/ref",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/ref/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.ref,data:data108};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
}
else {
const err285 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/ref",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/ref/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.ref.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.ref,data:data108};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
}
if(data26.token !== undefined && func0.call(data26, "token")){
let data109 = data26.token;
if(typeof data109 === "string"){
if(!pattern3.test(data109)){
const err286 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/token",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]{0,127}$"},schema:"^[A-Za-z_][A-Za-z0-9_]{0,127}$",parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.token,data:data109};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
}
else {
const err287 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/token",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/token/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.token.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.token,data:data109};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
}
if(data26.probe !== undefined && func0.call(data26, "probe")){
if(!(validate52(data26.probe, {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/probe",parentData:data26,parentDataProperty:"probe",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
if(data26.machine !== undefined && func0.call(data26, "machine")){
let data111 = data26.machine;
if(typeof data111 === "string"){
if(func9(data111) > 100){
const err288 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/machine/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.machine,data:data111};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
if(func9(data111) < 1){
const err289 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/machine/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.machine,data:data111};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
if(!pattern0.test(data111)){
const err290 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/machine/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.machine,data:data111};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
}
else {
const err291 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/machine/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.machine.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.machine,data:data111};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
}
}
else {
const err292 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/type",keyword:"type",params:{type: "object"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then,data:data26};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
var _valid12 = _errs272 === errors;
valid74 = _valid12;
ifClause12 = "then";
}
else {
const _errs289 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if((data26.target === undefined) || (!(func0.call(data26, "target")))){
const err293 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/else/required",keyword:"required",params:{missingProperty: "target"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else.required,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else,data:data26};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
if(data26.target !== undefined && func0.call(data26, "target")){
let data112 = data26.target;
if(!((((((((data112 === "files") || (data112 === "branch")) || (data112 === "command")) || (data112 === "pm2")) || (data112 === "compose")) || (data112 === "convex")) || (data112 === "http")) || (data112 === "dispatch"))){
const err294 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/target",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/else/properties/target/enum",keyword:"enum",params:{allowedValues: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else.properties.target.enum},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else.properties.target.enum,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else.properties.target,data:data112};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
}
if(data26.probe !== undefined && func0.call(data26, "probe")){
if(!(validate52(data26.probe, {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/probe",parentData:data26,parentDataProperty:"probe",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
if(data26.machine !== undefined && func0.call(data26, "machine")){
let data114 = data26.machine;
if(typeof data114 === "string"){
if(func9(data114) > 100){
const err295 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/else/properties/machine/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else.properties.machine,data:data114};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
if(func9(data114) < 1){
const err296 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/else/properties/machine/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else.properties.machine,data:data114};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
if(!pattern0.test(data114)){
const err297 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/else/properties/machine/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else.properties.machine,data:data114};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
}
else {
const err298 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/else/properties/machine/type",keyword:"type",params:{type: "string"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else.properties.machine.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else.properties.machine,data:data114};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
}
if(data26.render !== undefined && func0.call(data26, "render")){
let data115 = data26.render;
if(!(((((data115 === "dotenv") || (data115 === "compose")) || (data115 === "kubernetes")) || (data115 === "traefik")) || (data115 === "json"))){
const err299 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/render",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/else/properties/render/enum",keyword:"enum",params:{allowedValues: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else.properties.render.enum},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else.properties.render.enum,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else.properties.render,data:data115};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
}
}
else {
const err300 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/else/type",keyword:"type",params:{type: "object"},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else,data:data26};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
var _valid12 = _errs289 === errors;
valid74 = _valid12;
ifClause12 = "else";
}
if(!valid74){
const err301 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause12},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.if,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else,data:data26};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
var _valid11 = _errs266 === errors;
valid71 = _valid11;
ifClause11 = "else";
}
if(!valid71){
const err302 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause11},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.if,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else,data:data26};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
var _valid10 = _errs240 === errors;
valid62 = _valid10;
ifClause10 = "else";
}
if(!valid62){
const err303 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause10},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.if,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else,data:data26};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
var _valid9 = _errs211 === errors;
valid51 = _valid9;
ifClause9 = "else";
}
if(!valid51){
const err304 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause9},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.if,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else,data:data26};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
var _valid8 = _errs175 === errors;
valid44 = _valid8;
ifClause8 = "else";
}
if(!valid44){
const err305 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause8},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.if,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else,data:data26};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
var _valid7 = _errs146 === errors;
valid37 = _valid7;
ifClause7 = "else";
}
if(!valid37){
const err306 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/if",keyword:"if",params:{failingKeyword: ifClause7},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.if,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else,data:data26};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
var _valid6 = _errs121 === errors;
valid34 = _valid6;
ifClause6 = "else";
}
if(!valid34){
const err307 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/if",keyword:"if",params:{failingKeyword: ifClause6},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.if,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else,data:data26};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
var _valid5 = _errs101 === errors;
valid31 = _valid5;
ifClause5 = "else";
}
if(!valid31){
const err308 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/if",keyword:"if",params:{failingKeyword: ifClause5},schema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.if,parentSchema:schema9.properties.services.additionalProperties.properties.deploy.additionalProperties,data:data26};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
}
}
else {
const err309 = {instancePath:instancePath+"/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy",schemaPath:"#/properties/services/additionalProperties/properties/deploy/type",keyword:"type",params:{type: "object"},schema:schema9.properties.services.additionalProperties.properties.deploy.type,parentSchema:schema9.properties.services.additionalProperties.properties.deploy,data:data25};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
}
}
}
}
else {
const err310 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/type",keyword:"type",params:{type: "object"},schema:schema9.properties.services.type,parentSchema:schema9.properties.services,data:data23};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
}
}
if(data.deployments !== undefined && func0.call(data, "deployments")){
let data116 = data.deployments;
if(data116 && typeof data116 == "object" && !Array.isArray(data116)){
for(const key19 of Object.keys(data116)){
if(!(((key19 === "log") || (key19 === "identity")) || (key19 === "former"))){
const err311 = {instancePath:instancePath+"/deployments",schemaPath:"#/properties/deployments/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},schema:false,parentSchema:schema9.properties.deployments,data:data116};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
}
if(data116.log !== undefined && func0.call(data116, "log")){
let data117 = data116.log;
if(!(((data117 === "github") || (data117 === "file")) || (data117 === "none"))){
const err312 = {instancePath:instancePath+"/deployments/log",schemaPath:"#/properties/deployments/properties/log/enum",keyword:"enum",params:{allowedValues: schema9.properties.deployments.properties.log.enum},schema:schema9.properties.deployments.properties.log.enum,parentSchema:schema9.properties.deployments.properties.log,data:data117};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
}
if(data116.identity !== undefined && func0.call(data116, "identity")){
let data118 = data116.identity;
if(typeof data118 === "string"){
if(!pattern63.test(data118)){
const err313 = {instancePath:instancePath+"/deployments/identity",schemaPath:"#/properties/deployments/properties/identity/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\\[bot\\])?$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\\[bot\\])?$",parentSchema:schema9.properties.deployments.properties.identity,data:data118};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
}
else {
const err314 = {instancePath:instancePath+"/deployments/identity",schemaPath:"#/properties/deployments/properties/identity/type",keyword:"type",params:{type: "string"},schema:schema9.properties.deployments.properties.identity.type,parentSchema:schema9.properties.deployments.properties.identity,data:data118};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
}
if(data116.former !== undefined && func0.call(data116, "former")){
let data119 = data116.former;
if(Array.isArray(data119)){
if(data119.length < 1){
const err315 = {instancePath:instancePath+"/deployments/former",schemaPath:"#/properties/deployments/properties/former/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema9.properties.deployments.properties.former,data:data119};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
const len18 = data119.length;
for(let i19=0; i19<len18; i19++){
let data120 = data119[i19];
if(data120 && typeof data120 == "object" && !Array.isArray(data120)){
if((data120.name === undefined) || (!(func0.call(data120, "name")))){
const err316 = {instancePath:instancePath+"/deployments/former/" + i19,schemaPath:"#/properties/deployments/properties/former/items/required",keyword:"required",params:{missingProperty: "name"},schema:schema9.properties.deployments.properties.former.items.required,parentSchema:schema9.properties.deployments.properties.former.items,data:data120};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
if((data120.until === undefined) || (!(func0.call(data120, "until")))){
const err317 = {instancePath:instancePath+"/deployments/former/" + i19,schemaPath:"#/properties/deployments/properties/former/items/required",keyword:"required",params:{missingProperty: "until"},schema:schema9.properties.deployments.properties.former.items.required,parentSchema:schema9.properties.deployments.properties.former.items,data:data120};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
for(const key20 of Object.keys(data120)){
if(!((key20 === "name") || (key20 === "until"))){
const err318 = {instancePath:instancePath+"/deployments/former/" + i19,schemaPath:"#/properties/deployments/properties/former/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},schema:false,parentSchema:schema9.properties.deployments.properties.former.items,data:data120};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
}
if(data120.name !== undefined && func0.call(data120, "name")){
let data121 = data120.name;
if(typeof data121 === "string"){
if(!pattern63.test(data121)){
const err319 = {instancePath:instancePath+"/deployments/former/" + i19+"/name",schemaPath:"#/properties/deployments/properties/former/items/properties/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\\[bot\\])?$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\\[bot\\])?$",parentSchema:schema9.properties.deployments.properties.former.items.properties.name,data:data121};
if(vErrors === null){
vErrors = [err319];
}
else {
vErrors.push(err319);
}
errors++;
}
}
else {
const err320 = {instancePath:instancePath+"/deployments/former/" + i19+"/name",schemaPath:"#/properties/deployments/properties/former/items/properties/name/type",keyword:"type",params:{type: "string"},schema:schema9.properties.deployments.properties.former.items.properties.name.type,parentSchema:schema9.properties.deployments.properties.former.items.properties.name,data:data121};
if(vErrors === null){
vErrors = [err320];
}
else {
vErrors.push(err320);
}
errors++;
}
}
if(data120.until !== undefined && func0.call(data120, "until")){
let data122 = data120.until;
if(typeof data122 === "string"){
if(!pattern65.test(data122)){
const err321 = {instancePath:instancePath+"/deployments/former/" + i19+"/until",schemaPath:"#/properties/deployments/properties/former/items/properties/until/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})$"},schema:"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})$",parentSchema:schema9.properties.deployments.properties.former.items.properties.until,data:data122};
if(vErrors === null){
vErrors = [err321];
}
else {
vErrors.push(err321);
}
errors++;
}
}
else {
const err322 = {instancePath:instancePath+"/deployments/former/" + i19+"/until",schemaPath:"#/properties/deployments/properties/former/items/properties/until/type",keyword:"type",params:{type: "string"},schema:schema9.properties.deployments.properties.former.items.properties.until.type,parentSchema:schema9.properties.deployments.properties.former.items.properties.until,data:data122};
if(vErrors === null){
vErrors = [err322];
}
else {
vErrors.push(err322);
}
errors++;
}
}
}
else {
const err323 = {instancePath:instancePath+"/deployments/former/" + i19,schemaPath:"#/properties/deployments/properties/former/items/type",keyword:"type",params:{type: "object"},schema:schema9.properties.deployments.properties.former.items.type,parentSchema:schema9.properties.deployments.properties.former.items,data:data120};
if(vErrors === null){
vErrors = [err323];
}
else {
vErrors.push(err323);
}
errors++;
}
}
}
else {
const err324 = {instancePath:instancePath+"/deployments/former",schemaPath:"#/properties/deployments/properties/former/type",keyword:"type",params:{type: "array"},schema:schema9.properties.deployments.properties.former.type,parentSchema:schema9.properties.deployments.properties.former,data:data119};
if(vErrors === null){
vErrors = [err324];
}
else {
vErrors.push(err324);
}
errors++;
}
}
}
else {
const err325 = {instancePath:instancePath+"/deployments",schemaPath:"#/properties/deployments/type",keyword:"type",params:{type: "object"},schema:schema9.properties.deployments.type,parentSchema:schema9.properties.deployments,data:data116};
if(vErrors === null){
vErrors = [err325];
}
else {
vErrors.push(err325);
}
errors++;
}
}
if(data.policy !== undefined && func0.call(data, "policy")){
let data123 = data.policy;
if(data123 && typeof data123 == "object" && !Array.isArray(data123)){
for(const key21 of Object.keys(data123)){
if(!((key21 === "approvals") || (key21 === "paths"))){
const err326 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},schema:false,parentSchema:schema9.properties.policy,data:data123};
if(vErrors === null){
vErrors = [err326];
}
else {
vErrors.push(err326);
}
errors++;
}
}
if(data123.approvals !== undefined && func0.call(data123, "approvals")){
let data124 = data123.approvals;
const _errs316 = errors;
let valid83 = true;
const _errs317 = errors;
if(!(Array.isArray(data124))){
const err327 = {};
if(vErrors === null){
vErrors = [err327];
}
else {
vErrors.push(err327);
}
errors++;
}
var _valid13 = _errs317 === errors;
errors = _errs316;
if(vErrors !== null){
if(_errs316){
vErrors.length = _errs316;
}
else {
vErrors = null;
}
}
let ifClause13;
if(_valid13){
const _errs319 = errors;
if(Array.isArray(data124)){
if(data124.length < 1){
const err328 = {instancePath:instancePath+"/policy/approvals",schemaPath:"#/properties/policy/properties/approvals/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema9.properties.policy.properties.approvals.then,data:data124};
if(vErrors === null){
vErrors = [err328];
}
else {
vErrors.push(err328);
}
errors++;
}
const len19 = data124.length;
for(let i20=0; i20<len19; i20++){
if(!(validate32(data124[i20], {instancePath:instancePath+"/policy/approvals/" + i20,parentData:data124,parentDataProperty:i20,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
}
else {
const err329 = {instancePath:instancePath+"/policy/approvals",schemaPath:"#/properties/policy/properties/approvals/then/type",keyword:"type",params:{type: "array"},schema:schema9.properties.policy.properties.approvals.then.type,parentSchema:schema9.properties.policy.properties.approvals.then,data:data124};
if(vErrors === null){
vErrors = [err329];
}
else {
vErrors.push(err329);
}
errors++;
}
var _valid13 = _errs319 === errors;
valid83 = _valid13;
ifClause13 = "then";
}
else {
const _errs322 = errors;
if(!(validate32(data124, {instancePath:instancePath+"/policy/approvals",parentData:data123,parentDataProperty:"approvals",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
var _valid13 = _errs322 === errors;
valid83 = _valid13;
ifClause13 = "else";
}
if(!valid83){
const err330 = {instancePath:instancePath+"/policy/approvals",schemaPath:"#/properties/policy/properties/approvals/if",keyword:"if",params:{failingKeyword: ifClause13},schema:schema9.properties.policy.properties.approvals.if,parentSchema:schema9.properties.policy.properties.approvals,data:data124};
if(vErrors === null){
vErrors = [err330];
}
else {
vErrors.push(err330);
}
errors++;
}
}
if(data123.paths !== undefined && func0.call(data123, "paths")){
let data126 = data123.paths;
if(Array.isArray(data126)){
const len20 = data126.length;
for(let i21=0; i21<len20; i21++){
let data127 = data126[i21];
if(typeof data127 === "string"){
if(func9(data127) > 500){
const err331 = {instancePath:instancePath+"/policy/paths/" + i21,schemaPath:"#/properties/policy/properties/paths/items/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema9.properties.policy.properties.paths.items,data:data127};
if(vErrors === null){
vErrors = [err331];
}
else {
vErrors.push(err331);
}
errors++;
}
if(func9(data127) < 1){
const err332 = {instancePath:instancePath+"/policy/paths/" + i21,schemaPath:"#/properties/policy/properties/paths/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema9.properties.policy.properties.paths.items,data:data127};
if(vErrors === null){
vErrors = [err332];
}
else {
vErrors.push(err332);
}
errors++;
}
if(!pattern0.test(data127)){
const err333 = {instancePath:instancePath+"/policy/paths/" + i21,schemaPath:"#/properties/policy/properties/paths/items/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema9.properties.policy.properties.paths.items,data:data127};
if(vErrors === null){
vErrors = [err333];
}
else {
vErrors.push(err333);
}
errors++;
}
}
else {
const err334 = {instancePath:instancePath+"/policy/paths/" + i21,schemaPath:"#/properties/policy/properties/paths/items/type",keyword:"type",params:{type: "string"},schema:schema9.properties.policy.properties.paths.items.type,parentSchema:schema9.properties.policy.properties.paths.items,data:data127};
if(vErrors === null){
vErrors = [err334];
}
else {
vErrors.push(err334);
}
errors++;
}
}
}
else {
const err335 = {instancePath:instancePath+"/policy/paths",schemaPath:"#/properties/policy/properties/paths/type",keyword:"type",params:{type: "array"},schema:schema9.properties.policy.properties.paths.type,parentSchema:schema9.properties.policy.properties.paths,data:data126};
if(vErrors === null){
vErrors = [err335];
}
else {
vErrors.push(err335);
}
errors++;
}
}
}
else {
const err336 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/type",keyword:"type",params:{type: "object"},schema:schema9.properties.policy.type,parentSchema:schema9.properties.policy,data:data123};
if(vErrors === null){
vErrors = [err336];
}
else {
vErrors.push(err336);
}
errors++;
}
}
}
else {
const err337 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema9.type,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err337];
}
else {
vErrors.push(err337);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

return { flag, state, pipeline };
};

exports.evidenceValidatorWith = (helpers) => {
const evidence = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Flaghoist evidence","description":"Facts that GitHub would know, for a check without GitHub. What is left out is absent: a gate that needs it waits and says so.","type":"object","required":["schemaVersion"],"additionalProperties":false,"properties":{"$schema":{"type":"string"},"schemaVersion":{"const":1},"people":{"description":"Who made the change: author, committers, co-authors, pusher. None of them can approve it. Approvals count only when this is given.","type":"array","items":{"type":"string","minLength":1,"description":"A login."}},"unresolved":{"description":"Names behind the change that no login is known for. Any of them stops approvals from counting.","type":"array","items":{"type":"string"}},"fingerprints":{"description":"When each fingerprint was first shown on the pull request. An approval must be younger than the present one.","type":"array","items":{"type":"object","required":["fingerprint","at"],"additionalProperties":false,"properties":{"fingerprint":{"type":"string","pattern":"^[0-9a-f]{16,64}$","description":"At least its first 16 digits."},"at":{"type":"string","description":"When it was first shown. ISO 8601 with a zone, such as 2026-11-22T09:00:00Z."}}}},"body":{"type":"string","description":"The text of the pull request, for the gate checklist."},"reviews":{"type":"array","items":{"type":"object","required":["user","state","submittedAt"],"additionalProperties":false,"properties":{"user":{"type":"string","minLength":1,"description":"A login."},"state":{"enum":["APPROVED","CHANGES_REQUESTED","DISMISSED","COMMENTED","PENDING"]},"submittedAt":{"type":"string","description":"When the review was submitted. ISO 8601 with a zone, such as 2026-11-22T09:00:00Z."},"type":{"enum":["User","Bot"],"default":"User"}}}},"issues":{"description":"Issues, open and closed. One concerns a flag when it carries the label flag:<key>.","type":"array","items":{"type":"object","required":["number","labels"],"additionalProperties":false,"properties":{"number":{"type":"integer","minimum":1},"title":{"type":"string"},"labels":{"type":"array","items":{"type":"string"}},"closedAt":{"type":["string","null"],"description":"When it was closed; null or left out while it is open."}}}},"teams":{"description":"Members of teams that the pipeline does not list, by org/<team>.","type":"object","additionalProperties":{"type":"array","items":{"type":"string","minLength":1,"description":"A login."}}},"landings":{"description":"When landings happened, by full commit id. They take the place of committer dates. One that is no longer on the first-parent line of the default branch means that history was rewritten: every soak counts from the first landing without it.","type":"array","items":{"type":"object","required":["sha","at"],"additionalProperties":false,"properties":{"sha":{"type":"string","pattern":"^([0-9a-f]{40}|[0-9a-f]{64})$"},"at":{"type":"string","description":"When it landed. ISO 8601 with a zone, such as 2026-11-22T09:00:00Z."}}}},"accepted":{"description":"Landings, by full commit id, whose pull request carried the success status of this check when it landed. For a resume where no deployment log is seen.","type":"array","items":{"type":"string","pattern":"^([0-9a-f]{40}|[0-9a-f]{64})$"}},"deployments":{"description":"What happened while services were deployed, for soaks and for a resume. It takes the place of the deployment log that flaghoist deploy writes; the first of them is where that log begins. Of one moment, the first that is written came first.","type":"array","items":{"type":"object","required":["environment","service","sha","state","at","values"],"additionalProperties":false,"properties":{"environment":{"type":"string"},"service":{"type":"string"},"sha":{"type":"string","pattern":"^([0-9a-f]{40}|[0-9a-f]{64})$","description":"The landing that is deployed."},"state":{"description":"superseded: a newer landing was deployed first, and this one was skipped. found: what was there before its first deployment. A landing counts as live from started on, until a success.","enum":["started","success","failure","superseded","found"]},"at":{"type":"string","description":"When it got this state. ISO 8601 with a zone, such as 2026-11-22T09:00:00Z."},"values":{"description":"What the service is sent then, by variable: true, false, percent, a text, or null where it is left out.","type":"object","additionalProperties":{"type":["boolean","number","string","null"]}},"by":{"type":"string","pattern":"^([0-9a-f]{40}|[0-9a-f]{64})$","description":"The landing that superseded it."}}}}}};
const func1 = Object.prototype.hasOwnProperty;
const func2 = helpers.lengthOf;
const pattern4 = new RegExp("^[0-9a-f]{16,64}$", "u");
const pattern5 = new RegExp("^([0-9a-f]{40}|[0-9a-f]{64})$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.schemaVersion === undefined) && (missing0 = "schemaVersion")){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
validate20.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.$schema !== undefined){
const _errs2 = errors;
if(typeof data.$schema !== "string"){
validate20.errors = [{instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.schemaVersion !== undefined){
const _errs4 = errors;
if(1 !== data.schemaVersion){
validate20.errors = [{instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.people !== undefined){
let data2 = data.people;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data2)){
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs7 = errors;
if(errors === _errs7){
if(typeof data3 === "string"){
if(func2(data3) < 1){
validate20.errors = [{instancePath:instancePath+"/people/" + i0,schemaPath:"#/properties/people/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/people/" + i0,schemaPath:"#/properties/people/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs7 === errors;
if(!valid1){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/people",schemaPath:"#/properties/people/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.unresolved !== undefined){
let data4 = data.unresolved;
const _errs9 = errors;
if(errors === _errs9){
if(Array.isArray(data4)){
var valid2 = true;
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
const _errs11 = errors;
if(typeof data4[i1] !== "string"){
validate20.errors = [{instancePath:instancePath+"/unresolved/" + i1,schemaPath:"#/properties/unresolved/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs11 === errors;
if(!valid2){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/unresolved",schemaPath:"#/properties/unresolved/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fingerprints !== undefined){
let data6 = data.fingerprints;
const _errs13 = errors;
if(errors === _errs13){
if(Array.isArray(data6)){
var valid3 = true;
const len2 = data6.length;
for(let i2=0; i2<len2; i2++){
let data7 = data6[i2];
const _errs15 = errors;
if(errors === _errs15){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing1;
if(((data7.fingerprint === undefined) && (missing1 = "fingerprint")) || ((data7.at === undefined) && (missing1 = "at"))){
validate20.errors = [{instancePath:instancePath+"/fingerprints/" + i2,schemaPath:"#/properties/fingerprints/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs17 = errors;
for(const key1 in data7){
if(!((key1 === "fingerprint") || (key1 === "at"))){
validate20.errors = [{instancePath:instancePath+"/fingerprints/" + i2,schemaPath:"#/properties/fingerprints/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs17 === errors){
if(data7.fingerprint !== undefined){
let data8 = data7.fingerprint;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data8 === "string"){
if(!pattern4.test(data8)){
validate20.errors = [{instancePath:instancePath+"/fingerprints/" + i2+"/fingerprint",schemaPath:"#/properties/fingerprints/items/properties/fingerprint/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{16,64}$"},message:"must match pattern \""+"^[0-9a-f]{16,64}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/fingerprints/" + i2+"/fingerprint",schemaPath:"#/properties/fingerprints/items/properties/fingerprint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid4 = _errs18 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data7.at !== undefined){
const _errs20 = errors;
if(typeof data7.at !== "string"){
validate20.errors = [{instancePath:instancePath+"/fingerprints/" + i2+"/at",schemaPath:"#/properties/fingerprints/items/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs20 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/fingerprints/" + i2,schemaPath:"#/properties/fingerprints/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid3 = _errs15 === errors;
if(!valid3){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/fingerprints",schemaPath:"#/properties/fingerprints/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.body !== undefined){
const _errs22 = errors;
if(typeof data.body !== "string"){
validate20.errors = [{instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reviews !== undefined){
let data11 = data.reviews;
const _errs24 = errors;
if(errors === _errs24){
if(Array.isArray(data11)){
var valid5 = true;
const len3 = data11.length;
for(let i3=0; i3<len3; i3++){
let data12 = data11[i3];
const _errs26 = errors;
if(errors === _errs26){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing2;
if((((data12.user === undefined) && (missing2 = "user")) || ((data12.state === undefined) && (missing2 = "state"))) || ((data12.submittedAt === undefined) && (missing2 = "submittedAt"))){
validate20.errors = [{instancePath:instancePath+"/reviews/" + i3,schemaPath:"#/properties/reviews/items/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs28 = errors;
for(const key2 in data12){
if(!((((key2 === "user") || (key2 === "state")) || (key2 === "submittedAt")) || (key2 === "type"))){
validate20.errors = [{instancePath:instancePath+"/reviews/" + i3,schemaPath:"#/properties/reviews/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs28 === errors){
if(data12.user !== undefined){
let data13 = data12.user;
const _errs29 = errors;
if(errors === _errs29){
if(typeof data13 === "string"){
if(func2(data13) < 1){
validate20.errors = [{instancePath:instancePath+"/reviews/" + i3+"/user",schemaPath:"#/properties/reviews/items/properties/user/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/reviews/" + i3+"/user",schemaPath:"#/properties/reviews/items/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid6 = _errs29 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data12.state !== undefined){
let data14 = data12.state;
const _errs31 = errors;
if(!(((((data14 === "APPROVED") || (data14 === "CHANGES_REQUESTED")) || (data14 === "DISMISSED")) || (data14 === "COMMENTED")) || (data14 === "PENDING"))){
validate20.errors = [{instancePath:instancePath+"/reviews/" + i3+"/state",schemaPath:"#/properties/reviews/items/properties/state/enum",keyword:"enum",params:{allowedValues: schema31.properties.reviews.items.properties.state.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid6 = _errs31 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data12.submittedAt !== undefined){
const _errs32 = errors;
if(typeof data12.submittedAt !== "string"){
validate20.errors = [{instancePath:instancePath+"/reviews/" + i3+"/submittedAt",schemaPath:"#/properties/reviews/items/properties/submittedAt/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid6 = _errs32 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data12.type !== undefined){
let data16 = data12.type;
const _errs34 = errors;
if(!((data16 === "User") || (data16 === "Bot"))){
validate20.errors = [{instancePath:instancePath+"/reviews/" + i3+"/type",schemaPath:"#/properties/reviews/items/properties/type/enum",keyword:"enum",params:{allowedValues: schema31.properties.reviews.items.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid6 = _errs34 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/reviews/" + i3,schemaPath:"#/properties/reviews/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid5 = _errs26 === errors;
if(!valid5){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/reviews",schemaPath:"#/properties/reviews/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.issues !== undefined){
let data17 = data.issues;
const _errs35 = errors;
if(errors === _errs35){
if(Array.isArray(data17)){
var valid7 = true;
const len4 = data17.length;
for(let i4=0; i4<len4; i4++){
let data18 = data17[i4];
const _errs37 = errors;
if(errors === _errs37){
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
let missing3;
if(((data18.number === undefined) && (missing3 = "number")) || ((data18.labels === undefined) && (missing3 = "labels"))){
validate20.errors = [{instancePath:instancePath+"/issues/" + i4,schemaPath:"#/properties/issues/items/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs39 = errors;
for(const key3 in data18){
if(!((((key3 === "number") || (key3 === "title")) || (key3 === "labels")) || (key3 === "closedAt"))){
validate20.errors = [{instancePath:instancePath+"/issues/" + i4,schemaPath:"#/properties/issues/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs39 === errors){
if(data18.number !== undefined){
let data19 = data18.number;
const _errs40 = errors;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
validate20.errors = [{instancePath:instancePath+"/issues/" + i4+"/number",schemaPath:"#/properties/issues/items/properties/number/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs40){
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 1 || isNaN(data19)){
validate20.errors = [{instancePath:instancePath+"/issues/" + i4+"/number",schemaPath:"#/properties/issues/items/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid8 = _errs40 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data18.title !== undefined){
const _errs42 = errors;
if(typeof data18.title !== "string"){
validate20.errors = [{instancePath:instancePath+"/issues/" + i4+"/title",schemaPath:"#/properties/issues/items/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid8 = _errs42 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data18.labels !== undefined){
let data21 = data18.labels;
const _errs44 = errors;
if(errors === _errs44){
if(Array.isArray(data21)){
var valid9 = true;
const len5 = data21.length;
for(let i5=0; i5<len5; i5++){
const _errs46 = errors;
if(typeof data21[i5] !== "string"){
validate20.errors = [{instancePath:instancePath+"/issues/" + i4+"/labels/" + i5,schemaPath:"#/properties/issues/items/properties/labels/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid9 = _errs46 === errors;
if(!valid9){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/issues/" + i4+"/labels",schemaPath:"#/properties/issues/items/properties/labels/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid8 = _errs44 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data18.closedAt !== undefined){
let data23 = data18.closedAt;
const _errs48 = errors;
if((typeof data23 !== "string") && (data23 !== null)){
validate20.errors = [{instancePath:instancePath+"/issues/" + i4+"/closedAt",schemaPath:"#/properties/issues/items/properties/closedAt/type",keyword:"type",params:{type: schema31.properties.issues.items.properties.closedAt.type},message:"must be string,null"}];
return false;
}
var valid8 = _errs48 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/issues/" + i4,schemaPath:"#/properties/issues/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid7 = _errs37 === errors;
if(!valid7){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/issues",schemaPath:"#/properties/issues/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.teams !== undefined){
let data24 = data.teams;
const _errs50 = errors;
if(errors === _errs50){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key4 in data24){
let data25 = data24[key4];
const _errs53 = errors;
if(errors === _errs53){
if(Array.isArray(data25)){
var valid11 = true;
const len6 = data25.length;
for(let i6=0; i6<len6; i6++){
let data26 = data25[i6];
const _errs55 = errors;
if(errors === _errs55){
if(typeof data26 === "string"){
if(func2(data26) < 1){
validate20.errors = [{instancePath:instancePath+"/teams/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i6,schemaPath:"#/properties/teams/additionalProperties/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/teams/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i6,schemaPath:"#/properties/teams/additionalProperties/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid11 = _errs55 === errors;
if(!valid11){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/teams/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/teams/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid10 = _errs53 === errors;
if(!valid10){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs50 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.landings !== undefined){
let data27 = data.landings;
const _errs57 = errors;
if(errors === _errs57){
if(Array.isArray(data27)){
var valid12 = true;
const len7 = data27.length;
for(let i7=0; i7<len7; i7++){
let data28 = data27[i7];
const _errs59 = errors;
if(errors === _errs59){
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
let missing4;
if(((data28.sha === undefined) && (missing4 = "sha")) || ((data28.at === undefined) && (missing4 = "at"))){
validate20.errors = [{instancePath:instancePath+"/landings/" + i7,schemaPath:"#/properties/landings/items/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
const _errs61 = errors;
for(const key5 in data28){
if(!((key5 === "sha") || (key5 === "at"))){
validate20.errors = [{instancePath:instancePath+"/landings/" + i7,schemaPath:"#/properties/landings/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs61 === errors){
if(data28.sha !== undefined){
let data29 = data28.sha;
const _errs62 = errors;
if(errors === _errs62){
if(typeof data29 === "string"){
if(!pattern5.test(data29)){
validate20.errors = [{instancePath:instancePath+"/landings/" + i7+"/sha",schemaPath:"#/properties/landings/items/properties/sha/pattern",keyword:"pattern",params:{pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$"},message:"must match pattern \""+"^([0-9a-f]{40}|[0-9a-f]{64})$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/landings/" + i7+"/sha",schemaPath:"#/properties/landings/items/properties/sha/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid13 = _errs62 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data28.at !== undefined){
const _errs64 = errors;
if(typeof data28.at !== "string"){
validate20.errors = [{instancePath:instancePath+"/landings/" + i7+"/at",schemaPath:"#/properties/landings/items/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid13 = _errs64 === errors;
}
else {
var valid13 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/landings/" + i7,schemaPath:"#/properties/landings/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid12 = _errs59 === errors;
if(!valid12){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/landings",schemaPath:"#/properties/landings/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs57 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.accepted !== undefined){
let data31 = data.accepted;
const _errs66 = errors;
if(errors === _errs66){
if(Array.isArray(data31)){
var valid14 = true;
const len8 = data31.length;
for(let i8=0; i8<len8; i8++){
let data32 = data31[i8];
const _errs68 = errors;
if(errors === _errs68){
if(typeof data32 === "string"){
if(!pattern5.test(data32)){
validate20.errors = [{instancePath:instancePath+"/accepted/" + i8,schemaPath:"#/properties/accepted/items/pattern",keyword:"pattern",params:{pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$"},message:"must match pattern \""+"^([0-9a-f]{40}|[0-9a-f]{64})$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/accepted/" + i8,schemaPath:"#/properties/accepted/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid14 = _errs68 === errors;
if(!valid14){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/accepted",schemaPath:"#/properties/accepted/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs66 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.deployments !== undefined){
let data33 = data.deployments;
const _errs70 = errors;
if(errors === _errs70){
if(Array.isArray(data33)){
var valid15 = true;
const len9 = data33.length;
for(let i9=0; i9<len9; i9++){
let data34 = data33[i9];
const _errs72 = errors;
if(errors === _errs72){
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
let missing5;
if(((((((data34.environment === undefined) && (missing5 = "environment")) || ((data34.service === undefined) && (missing5 = "service"))) || ((data34.sha === undefined) && (missing5 = "sha"))) || ((data34.state === undefined) && (missing5 = "state"))) || ((data34.at === undefined) && (missing5 = "at"))) || ((data34.values === undefined) && (missing5 = "values"))){
validate20.errors = [{instancePath:instancePath+"/deployments/" + i9,schemaPath:"#/properties/deployments/items/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"}];
return false;
}
else {
const _errs74 = errors;
for(const key6 in data34){
if(!(((((((key6 === "environment") || (key6 === "service")) || (key6 === "sha")) || (key6 === "state")) || (key6 === "at")) || (key6 === "values")) || (key6 === "by"))){
validate20.errors = [{instancePath:instancePath+"/deployments/" + i9,schemaPath:"#/properties/deployments/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs74 === errors){
if(data34.environment !== undefined){
const _errs75 = errors;
if(typeof data34.environment !== "string"){
validate20.errors = [{instancePath:instancePath+"/deployments/" + i9+"/environment",schemaPath:"#/properties/deployments/items/properties/environment/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid16 = _errs75 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data34.service !== undefined){
const _errs77 = errors;
if(typeof data34.service !== "string"){
validate20.errors = [{instancePath:instancePath+"/deployments/" + i9+"/service",schemaPath:"#/properties/deployments/items/properties/service/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid16 = _errs77 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data34.sha !== undefined){
let data37 = data34.sha;
const _errs79 = errors;
if(errors === _errs79){
if(typeof data37 === "string"){
if(!pattern5.test(data37)){
validate20.errors = [{instancePath:instancePath+"/deployments/" + i9+"/sha",schemaPath:"#/properties/deployments/items/properties/sha/pattern",keyword:"pattern",params:{pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$"},message:"must match pattern \""+"^([0-9a-f]{40}|[0-9a-f]{64})$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/deployments/" + i9+"/sha",schemaPath:"#/properties/deployments/items/properties/sha/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid16 = _errs79 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data34.state !== undefined){
let data38 = data34.state;
const _errs81 = errors;
if(!(((((data38 === "started") || (data38 === "success")) || (data38 === "failure")) || (data38 === "superseded")) || (data38 === "found"))){
validate20.errors = [{instancePath:instancePath+"/deployments/" + i9+"/state",schemaPath:"#/properties/deployments/items/properties/state/enum",keyword:"enum",params:{allowedValues: schema31.properties.deployments.items.properties.state.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid16 = _errs81 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data34.at !== undefined){
const _errs82 = errors;
if(typeof data34.at !== "string"){
validate20.errors = [{instancePath:instancePath+"/deployments/" + i9+"/at",schemaPath:"#/properties/deployments/items/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid16 = _errs82 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data34.values !== undefined){
let data40 = data34.values;
const _errs84 = errors;
if(errors === _errs84){
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
for(const key7 in data40){
let data41 = data40[key7];
const _errs87 = errors;
if((((typeof data41 !== "boolean") && (!((typeof data41 == "number") && (isFinite(data41))))) && (typeof data41 !== "string")) && (data41 !== null)){
validate20.errors = [{instancePath:instancePath+"/deployments/" + i9+"/values/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/deployments/items/properties/values/additionalProperties/type",keyword:"type",params:{type: schema31.properties.deployments.items.properties.values.additionalProperties.type},message:"must be boolean,number,string,null"}];
return false;
}
var valid17 = _errs87 === errors;
if(!valid17){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/deployments/" + i9+"/values",schemaPath:"#/properties/deployments/items/properties/values/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid16 = _errs84 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data34.by !== undefined){
let data42 = data34.by;
const _errs89 = errors;
if(errors === _errs89){
if(typeof data42 === "string"){
if(!pattern5.test(data42)){
validate20.errors = [{instancePath:instancePath+"/deployments/" + i9+"/by",schemaPath:"#/properties/deployments/items/properties/by/pattern",keyword:"pattern",params:{pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$"},message:"must match pattern \""+"^([0-9a-f]{40}|[0-9a-f]{64})$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/deployments/" + i9+"/by",schemaPath:"#/properties/deployments/items/properties/by/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid16 = _errs89 === errors;
}
else {
var valid16 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/deployments/" + i9,schemaPath:"#/properties/deployments/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid15 = _errs72 === errors;
if(!valid15){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/deployments",schemaPath:"#/properties/deployments/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs70 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

return evidence;
};
