// Made from the schemas by `npm run schemas`. Do not edit.
exports.validatorsWith = (helpers) => {
const flag = validate0;
const schema0 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:flaghoist:schema:flag","title":"Flag","description":"What a flag is. The path of the file below `flags/` is its key.","type":"object","additionalProperties":false,"required":["description"],"properties":{"description":{"description":"What the flag switches, for people.","type":"string","minLength":1,"maxLength":500,"pattern":"\\S","errorMessage":"must be a text of 1 to 500 characters","examples":["AI outbound calls"]},"owner":{"description":"The team that owns the flag. The name `owner` in a list of approvers means this team.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,62}$|^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9][A-Za-z0-9._-]{0,99}$","errorMessage":"must be the name of a team of the pipeline, or org/team for a team of GitHub","examples":["voice"],"x-codes":{"pattern":"schema/bad-name"}},"kind":{"description":"What the flag is for.","enum":["release","experiment","ops","permission"],"examples":["release"],"default":"release"},"services":{"description":"The variables of each service, and the field of the effective state that fills each one.","type":"object","propertyNames":{"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,62}$","errorMessage":"must be the name of a service: lower-case letters, digits, \".\", \"_\" and \"-\", beginning with a letter or digit, at most 63 characters","examples":["calling-platform"],"x-codes":{"pattern":"schema/bad-name"}},"additionalProperties":{"type":"object","propertyNames":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]{0,127}$","errorMessage":"must be the name of a variable: letters, digits and \"_\", beginning with no digit, at most 128 characters","examples":["OUTBOUND_CALLS_ENABLED"],"x-codes":{"pattern":"schema/bad-name"}},"additionalProperties":{"if":{"type":"string"},"then":{"enum":["enabled","rollout"]},"else":{"type":"object","additionalProperties":false,"required":["from"],"properties":{"from":{"description":"The field that fills the variable.","enum":["enabled","rollout"],"examples":["enabled"]},"on":{"description":"The text that is sent while the flag is on. Left out: true.","type":"string","maxLength":100,"pattern":"^(?!unset$)(?!.*'.*[\"$\\\\`])(?!.*[\"$\\\\`].*')[ -~]*$","errorMessage":"must be a text in quotes of at most 100 printable ASCII characters, such as \"1\", without ' together with one of \" $ \\ `, and not unset","examples":["1"]},"off":{"description":"The text that is sent while the flag is off. Left out: false. `unset` sends no variable.","type":"string","maxLength":100,"pattern":"^(?!.*'.*[\"$\\\\`])(?!.*[\"$\\\\`].*')[ -~]*$","errorMessage":"must be a text in quotes of at most 100 printable ASCII characters, such as \"0\", without ' together with one of \" $ \\ `","examples":["0","unset"]},"in":{"description":"The environments where the variable is sent. Left out: all of them.","type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$","errorMessage":"must be the name of an environment: lower-case letters, digits, \".\", \"_\" and \"-\", beginning with a letter or digit, at most 63 characters, not \"flags\"","examples":["staging"],"x-codes":{"pattern":"schema/bad-name"}},"examples":[["development"]]}}},"description":"`enabled` or `rollout`, or a map that says in which form and where one of them is sent."},"minProperties":1,"examples":[{"OUTBOUND_CALLS_ENABLED":"enabled"}]},"examples":[{"calling-platform":{"OUTBOUND_CALLS_ENABLED":"enabled"}}]},"requires":{"description":"Requirements of this flag besides those of the environment. \"*\" stands for every environment.","type":"object","propertyNames":{"type":"string","pattern":"^\\*$|^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$","errorMessage":"must be the name of an environment, or \"*\" for all of them","examples":["production"],"x-codes":{"pattern":"schema/bad-name"}},"additionalProperties":{"$ref":"#/$defs/requirements"}},"safe":{"description":"What users get when the flag gives them nothing. On (true) for a kill switch.","type":"boolean","errorMessage":"must be true or false","examples":[false],"default":false},"code-default":{"description":"What the code does when a variable is missing. Left out: the same as `safe`.","type":"boolean","errorMessage":"must be true or false","examples":[false]},"expires":{"description":"When the flag should be removed. Display only.","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","errorMessage":"must be a date that exists, written year-month-day, such as 2027-06-30","x-codes":{"pattern":"flag/no-such-date"},"examples":["2027-06-30"]},"permanent":{"description":"Why the flag will never be removed, in place of `expires`.","type":"string","minLength":1,"maxLength":500,"pattern":"\\S","errorMessage":"must be a text of 1 to 500 characters","examples":["kill switch"]},"emergency":{"description":"Routes of the proxy that `block-routes: true` in a state answers with 503.","type":"object","additionalProperties":false,"required":["routes"],"properties":{"routes":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^/[A-Za-z0-9._~/-]{0,200}\\*?$","errorMessage":"must be a path: \"/\", letters, digits, \".\", \"_\", \"~\", \"-\" and at its end perhaps \"*\"","examples":["/agent-conversations/*"]}}},"examples":[{"routes":["/agent-conversations/*"]}]},"tags":{"description":"Words to find the flag by. Display only.","type":"array","items":{"type":"string","minLength":1,"maxLength":100,"pattern":"\\S","errorMessage":"must be a text of 1 to 100 characters"},"examples":[["voice"]]},"tickets":{"description":"Tickets or links. Display only.","type":"array","items":{"type":"string","minLength":1,"maxLength":200,"pattern":"\\S","errorMessage":"must be a text of 1 to 200 characters"},"examples":[["VOICE-17"]]},"risk":{"description":"How much damage the flag may do. An environment may require more of flags with a higher risk.","enum":["low","medium","high"],"examples":["high"]},"links":{"description":"Addresses for people, by their names. Display only.","type":"object","propertyNames":{"type":"string","minLength":1,"maxLength":63},"additionalProperties":{"type":"string","maxLength":500,"pattern":"^https?://[^\\s<>]+$","errorMessage":"must be an address that begins with http:// or https://, without spaces","examples":["https://example.com/runbook"]},"examples":[{"runbook":"https://example.com/runbook"}]},"metrics":{"description":"The metrics of the flag. A requirement `metrics` says which of them must be good.","type":"object","propertyNames":{"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,62}$","errorMessage":"must be the name of a metric: lower-case letters, digits, \".\", \"_\" and \"-\", beginning with a letter or digit, at most 63 characters","examples":["error-rate"],"x-codes":{"pattern":"schema/bad-name"}},"additionalProperties":{"type":"object","additionalProperties":false,"required":["source","unit","good"],"properties":{"title":{"description":"The name of the metric for people.","type":"string","minLength":1,"maxLength":100,"pattern":"\\S","errorMessage":"must be a text of 1 to 100 characters","examples":["Failed calls"]},"panel":{"description":"The panel of the dashboard. Metrics of one unit with the same panel are drawn together. Display only.","type":"string","minLength":1,"maxLength":100,"pattern":"\\S","errorMessage":"must be a text of 1 to 100 characters","examples":["Failed calls, new against old"]},"source":{"description":"A source of the pipeline, below metrics.sources.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,62}$","errorMessage":"must be the name of a source: lower-case letters, digits, \".\", \"_\" and \"-\", beginning with a letter or digit, at most 63 characters","examples":["prometheus"],"x-codes":{"pattern":"schema/bad-name"}},"query":{"description":"The query for the source. Flaghoist fills in $environment, $flag and $window. It sends a query with $window only once, at the end of the window.","type":"string","minLength":1,"maxLength":4000,"errorMessage":"must be a query of 1 to 4000 characters","examples":["sum(rate(calls_failed_total{env=\"$environment\"}[5m]))"]},"at":{"description":"The place of the value in the answer of the source: a JSON Pointer.","type":"string","maxLength":500,"pattern":"^(/[^/~]*(~[01][^/~]*)*)*$","errorMessage":"must be a JSON Pointer, such as /stuckWorkflows","examples":["/stuckWorkflows"]},"unit":{"description":"The unit of its values. A ratio is a number from 0 to 1.","enum":["ratio","percent","seconds","count"],"examples":["ratio"]},"good":{"description":"The values that a requirement accepts as good.","type":"string","maxLength":100,"pattern":"^(<=?|>=?) *(-?(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,9})?)(%|ms|s|m|h)?( of before(?:, or (<=?|>=?) *(-?(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,9})?)(%|ms|s|m|h)?)?)?$","errorMessage":"must be a threshold, such as \"< 1%\", \"> 200ms\" or \"<= 110% of before, or <= 0.1%\"","examples":["< 1%"]},"warning":{"description":"The values that a person should look at. The answer is then undecided.","type":"object","additionalProperties":false,"required":["when"],"properties":{"when":{"description":"The values that count.","type":"string","maxLength":100,"pattern":"^(<=?|>=?) *(-?(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,9})?)(%|ms|s|m|h)?( of before(?:, or (<=?|>=?) *(-?(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,9})?)(%|ms|s|m|h)?)?)?$","errorMessage":"must be a threshold, such as \"< 1%\", \"> 200ms\" or \"<= 110% of before, or <= 0.1%\"","examples":["> 5%"]},"for":{"description":"How long the values last without a break. Left out: one value is enough.","type":"string","pattern":"^(0|[1-9][0-9]{0,6})[smhdw]$","errorMessage":"must be a duration, such as 0m, 15s, 5m or 2h","examples":["5m"]}},"examples":[{"when":"> 2%","for":"10m"}]},"critical":{"description":"The values that are bad.","type":"object","additionalProperties":false,"required":["when"],"properties":{"when":{"description":"The values that count.","type":"string","maxLength":100,"pattern":"^(<=?|>=?) *(-?(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,9})?)(%|ms|s|m|h)?( of before(?:, or (<=?|>=?) *(-?(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,9})?)(%|ms|s|m|h)?)?)?$","errorMessage":"must be a threshold, such as \"< 1%\", \"> 200ms\" or \"<= 110% of before, or <= 0.1%\"","examples":["> 5%"]},"for":{"description":"How long the values last without a break. Left out: one value is enough.","type":"string","pattern":"^(0|[1-9][0-9]{0,6})[smhdw]$","errorMessage":"must be a duration, such as 0m, 15s, 5m or 2h","examples":["5m"]}},"examples":[{"when":"> 5%","for":"5m"}]},"traffic":{"description":"The traffic in the window. Required for ratios, percentages, quotients and quantiles.","type":"object","additionalProperties":false,"required":["at-least"],"properties":{"query":{"description":"The query for the source. Flaghoist fills in $environment, $flag and $window. It sends a query with $window only once, at the end of the window.","type":"string","minLength":1,"maxLength":4000,"errorMessage":"must be a query of 1 to 4000 characters","examples":["sum(rate(calls_failed_total{env=\"$environment\"}[5m]))"]},"at":{"description":"The place of the value in the answer of the source: a JSON Pointer.","type":"string","maxLength":500,"pattern":"^(/[^/~]*(~[01][^/~]*)*)*$","errorMessage":"must be a JSON Pointer, such as /stuckWorkflows","examples":["/stuckWorkflows"]},"at-least":{"description":"The least traffic of a window. With less, the metric has no answer.","type":"number","exclusiveMinimum":0,"errorMessage":"must be a number above 0","examples":[200]},"window":{"description":"The time for which an alert counts traffic. A requirement has its own window.","type":"string","pattern":"^[1-9][0-9]{0,6}[mhdw]$","examples":["1h"],"default":"1h"}},"allOf":[{"not":{"required":["query","at"]}}],"examples":[{"query":"sum(increase(calls_total{env=\"$environment\"}[$window]))","at-least":200}]},"from":{"description":"The step at which its thresholds begin. Default: the first one.","type":"number","exclusiveMinimum":0,"maximum":100,"errorMessage":"must be a percentage above 0 and up to 100","examples":[10]},"interval":{"description":"The time between two samples.","type":"string","pattern":"^([1-9][0-9]{1,6}s|[1-9][0-9]{0,6}[mhdw])$","errorMessage":"must be a duration of at least 10s, such as 15s or 1m","examples":["1m"],"default":"1m"},"delay":{"description":"The age of the newest sample.","type":"string","pattern":"^(0|[1-9][0-9]{0,6})[smhdw]$","errorMessage":"must be a duration, such as 0m, 15s, 5m or 2h","examples":["1m"],"default":"1m"},"coverage":{"description":"The share of samples that must have a value.","type":"string","pattern":"^(?:100|[1-9]?[0-9](?:\\.[0-9]{1,3})?)%$","errorMessage":"must be a share from 0% to 100%, such as 95%","examples":["95%"],"default":"95%"},"gap":{"description":"The longest time without a value.","type":"string","pattern":"^(0|[1-9][0-9]{0,6})[smhdw]$","errorMessage":"must be a duration, such as 0m, 15s, 5m or 2h","examples":["10m"],"default":"10m"},"share":{"description":"The share of samples that must be good.","type":"string","pattern":"^(?:100|[1-9]?[0-9](?:\\.[0-9]{1,3})?)%$","errorMessage":"must be a share from 0% to 100%, such as 95%","examples":["99%"],"default":"99%"}},"allOf":[{"not":{"required":["query","at"]}}]}},"watch":{"description":"The watch after a landing that raised the flag.","type":"object","additionalProperties":false,"required":["for"],"properties":{"for":{"description":"How long the watch lasts after the deployment.","type":"string","pattern":"^(0|[1-9][0-9]{0,6})[mhdw]$","examples":["24h"]},"then":{"description":"What the watch does after a critical breach: propose a rollback, or merge it, too.","enum":["propose","merge"],"examples":["propose"],"default":"propose"},"also":{"description":"What also counts as a critical breach.","type":"object","additionalProperties":false,"required":[],"properties":{"issues":{"description":"A limit of open issues, or a list of limits. Each limit counts for itself.","if":{"type":"array"},"then":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["labels","above"],"properties":{"labels":{"description":"Labels. An issue carries one of them together with flag:<key>.","type":"array","items":{"type":"string","pattern":"^[^,\\s]([^,]*[^,\\s])?$"},"minItems":1,"uniqueItems":true,"examples":[["P1"]]},"above":{"description":"The number of open issues above which the answer is bad.","type":"integer","minimum":0,"examples":[0]}}},"minItems":1,"maxItems":20},"else":{"type":"object","additionalProperties":false,"required":["labels","above"],"properties":{"labels":{"description":"Labels. An issue carries one of them together with flag:<key>.","type":"array","items":{"type":"string","pattern":"^[^,\\s]([^,]*[^,\\s])?$"},"minItems":1,"uniqueItems":true,"examples":[["P1"]]},"above":{"description":"The number of open issues above which the answer is bad.","type":"integer","minimum":0,"examples":[0]}}},"examples":[{"labels":["P1"],"above":0}]}},"examples":[{"issues":{"labels":["P1"],"above":0}}]}},"examples":[{"for":"24h"}]},"propose":{"description":"Whether the sweep opens the pull request of the next step when all waiting times are over.","type":"boolean","errorMessage":"must be true or false","examples":[true],"default":false},"graduate":{"description":"When the flag is due for removal. Display only: this never blocks a pull request.","type":"object","additionalProperties":false,"required":["after"],"properties":{"after":{"description":"How long the flag must have been fully on in its last environment.","type":"string","pattern":"^[1-9][0-9]{0,6}[mhdw]$","examples":["30d"]},"issues":{"description":"none: no critical issue of the flag may be open. Or a map with labels.","if":{"type":"object","additionalProperties":true},"then":{"type":"object","additionalProperties":false,"required":[],"properties":{"none":{"description":"No issue with one of these labels and flag:<key> may be open.","type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^[^,\\s]([^,]*[^,\\s])?$"},"examples":[["critical","P1"]]},"at-most":{"description":"The most open issues for a label.","type":"object","propertyNames":{"type":"string","pattern":"^[^,\\s]([^,]*[^,\\s])?$"},"additionalProperties":{"type":"integer","minimum":0},"minProperties":1,"examples":[{"P2":4}]}},"minProperties":1},"else":{"enum":["none"],"examples":["none"]},"examples":["none"]},"metrics":{"description":"Metrics that must be good in the last environment.","type":"object","additionalProperties":false,"required":["good"],"properties":{"good":{"description":"Metrics of this flag.","type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,62}$","errorMessage":"must be the name of a metric: lower-case letters, digits, \".\", \"_\" and \"-\", beginning with a letter or digit, at most 63 characters","examples":["error-rate"],"x-codes":{"pattern":"schema/bad-name"}},"examples":[["error-rate"]]},"for":{"description":"How long each of them must have been good.","type":"string","pattern":"^[1-9][0-9]{0,6}[mhdw]$","examples":["24h"],"default":"24h"}},"examples":[{"good":["error-rate"],"for":"48h"}]}},"examples":[{"after":"30d","issues":"none"}]},"summary":{"description":"More lines of the weekly summary, in the words of the plan. Display only.","type":"object","propertyNames":{"type":"string","minLength":1,"maxLength":60,"pattern":"\\S","errorMessage":"must be a text of 1 to 60 characters"},"additionalProperties":{"if":{"type":"object","additionalProperties":true},"then":{"type":"object","additionalProperties":false,"required":["traffic"],"properties":{"traffic":{"description":"A metric whose traffic is shown.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,62}$","errorMessage":"must be the name of a metric: lower-case letters, digits, \".\", \"_\" and \"-\", beginning with a letter or digit, at most 63 characters","examples":["success-rate"],"x-codes":{"pattern":"schema/bad-name"}}}},"else":{"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,62}$","errorMessage":"must be the name of a metric: lower-case letters, digits, \".\", \"_\" and \"-\", beginning with a letter or digit, at most 63 characters","examples":["error-rate"],"x-codes":{"pattern":"schema/bad-name"}},"description":"The metric whose value is shown, or { traffic: METRIC }."},"examples":[{"Success Rate":"success-rate"}]}},"allOf":[{"not":{"required":["expires","permanent"]}},{"not":{"required":["graduate","permanent"]}},{"if":{"type":"object","properties":{"safe":{"const":true}},"required":["safe"]},"then":{"type":"object","properties":{"services":{"type":"object","additionalProperties":{"type":"object","additionalProperties":{"if":{"type":"string"},"then":{"const":"enabled","errorMessage":"must be `enabled`, because a flag with `safe: true` has no rollout","x-codes":{"const":"flag/rollout-on-safe"}},"else":{"type":"object","additionalProperties":true,"properties":{"from":{"const":"enabled","errorMessage":"must be `enabled`, because a flag with `safe: true` has no rollout","x-codes":{"const":"flag/rollout-on-safe"}}}}}}}}},"else":true}],"$defs":{"requirements":{"description":"The requirements of a promotion. All of them must be met together.","type":"object","additionalProperties":false,"required":[],"properties":{"soak":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/soak"},"examples":[[{"in":"development","for":"48h","without-issues":["critical"]}]]},"else":{"$ref":"#/$defs/soak"}},"ladder":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/ladder"},"examples":[[{"steps":[5,10,25,50,100],"each":"7d"}]]},"else":{"$ref":"#/$defs/ladder"}},"metrics":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/metrics"},"examples":[[{"good":["error-rate"],"for":"48h","in":"staging"}]]},"else":{"$ref":"#/$defs/metrics"}},"flags":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/flags"},"examples":[[{"new-search-index":"24h"}]]},"else":{"$ref":"#/$defs/flags"}},"window":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/window"},"examples":[[{"deny":["Fri 16:00-Mon 08:00",{"from":"2026-12-20","to":"2027-01-03","why":"year-end freeze"}],"zone":"Europe/Warsaw"}]]},"else":{"$ref":"#/$defs/window"}},"approvals":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/approvals"},"examples":[[{"count":1,"from":["release"]}]]},"else":{"$ref":"#/$defs/approvals"}},"issues":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/issues"},"examples":[[{"none":["P1"],"at-most":{"P2":4}}]]},"else":{"$ref":"#/$defs/issues"}},"checklist":{"$ref":"#/$defs/checklist"}},"x-codes":{"additionalProperties":"schema/unknown-gate"}},"soak":{"examples":[{"in":"development","for":"48h","without-issues":["critical"]}],"type":"object","description":"The source environment has covered the proposed exposure without a break for at least this long.","required":["in","for"],"additionalProperties":false,"properties":{"in":{"examples":["development"],"description":"The environment or environments whose users must already have the values. Each must meet the requirement.","type":["string","array"],"minLength":1,"items":{"type":"string","minLength":1},"minItems":1,"uniqueItems":true},"for":{"examples":["48h"],"description":"How long, without a break: 90m, 48h, 7d or 2w.","type":"string","pattern":"^(0|[1-9][0-9]{0,6})[mhdw]$"},"without-issues":{"examples":[["critical"]],"description":"Labels. The soak counts from the closing of the last issue that carries one of them together with flag:<key>; while one is open, the promotion waits.","type":"array","items":{"examples":["critical"],"type":"string","pattern":"^[^,\\s]([^,]*[^,\\s])?$"},"minItems":1,"uniqueItems":true}}},"ladder":{"examples":[{"steps":[5,10,25,50,100],"each":"7d"}],"type":"object","description":"The rollout moves to the next step when it has been at the present one for long enough.","required":["steps","each"],"additionalProperties":false,"properties":{"steps":{"examples":[[5,10,25,50,100]],"description":"The steps in percent, rising, such as [5, 10, 25, 50, 100]. A step may have requirements of its own, which also apply to all later ones: { at: 25, requires: … }.","type":"array","items":{"examples":[5],"if":{"type":"object","additionalProperties":true},"then":{"type":"object","required":["at"],"additionalProperties":false,"properties":{"at":{"type":"number","exclusiveMinimum":0,"maximum":100,"description":"The step in percent."},"requires":{"$ref":"#/$defs/further-requirements"}}},"else":{"type":"number","exclusiveMinimum":0,"maximum":100}},"minItems":1},"each":{"examples":["7d"],"description":"How long the rollout stays at each step, also after a rollback: 24h, 7d.","type":"string","pattern":"^(0|[1-9][0-9]{0,6})[mhdw]$"}}},"metrics":{"examples":[{"good":["error-rate"],"for":"48h","in":"staging"}],"type":"object","description":"These metrics of the flag have been good for this long, where the exposure that would be raised is live.","anyOf":[{"properties":{"good":true},"required":["good"]},{"properties":{"watched":true},"required":["watched"]}],"additionalProperties":false,"properties":{"good":{"examples":[["error-rate"]],"description":"The names of metrics in the definition of the flag.","type":"array","items":{"examples":["error-rate"],"type":"string","minLength":1},"minItems":1,"uniqueItems":true},"for":{"examples":["48h"],"description":"How long: 24h, 48h, 7d. Left out only for a source that answers with one value.","type":"string","pattern":"^(0|[1-9][0-9]{0,6})[mhdw]$"},"watched":{"description":"A watch of at least this length has ended well: 24h.","type":"string","pattern":"^[1-9][0-9]{0,6}[mhdw]$"},"in":{"examples":["staging"],"description":"The environment or environments to measure in. Left out: this environment, or before the first step the environments in which the flag soaks.","type":["string","array"],"minLength":1,"items":{"type":"string","minLength":1},"minItems":1,"uniqueItems":true}}},"flags":{"examples":[{"new-search-index":"24h"}],"type":"object","description":"Flags that must have been on in the same environment, for all of their services and at a rollout not below the proposed one, for at least this long.","minProperties":1,"propertyNames":{"type":"string","minLength":1},"additionalProperties":{"description":"How long: 0h (just on), 24h, 7d.","type":"string","pattern":"^(0|[1-9][0-9]{0,6})[mhdw]$"}},"window":{"examples":[{"deny":["Fri 16:00-Mon 08:00",{"from":"2026-12-20","to":"2027-01-03","why":"year-end freeze"}],"zone":"Europe/Warsaw"}],"type":"object","description":"The promotion lands outside of the denied spans and of the events of the calendar. Where spans are allowed, it lands within one of them. A rollback never meets it.","required":["zone"],"minProperties":2,"additionalProperties":false,"properties":{"deny":{"examples":[["Fri 16:00-Mon 08:00",{"from":"2026-12-20","to":"2027-01-03","why":"year-end freeze"}]],"description":"Spans in which no promotion may land: \"Fri 16:00-Mon 08:00\" each week, \"Mon-Fri 12:00-13:00\" on each of these days, or { from: 2026-12-20, to: 2027-01-03, why: … }. `deny` wins over `allow`.","type":"array","minItems":1,"maxItems":100,"items":{"examples":["Fri 16:00-Mon 08:00"],"if":{"type":"object","additionalProperties":true},"then":{"type":"object","minProperties":1,"additionalProperties":false,"properties":{"from":{"type":"string","pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?$","errorMessage":"must be a date or a local time, such as 2026-12-20 or 2026-12-20 18:00","examples":["2026-12-20"],"description":"The first moment, in the zone; a date is 00:00."},"to":{"type":"string","pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?$","errorMessage":"must be a date or a local time, such as 2026-12-20 or 2026-12-20 18:00","examples":["2026-12-20"],"description":"The first moment after it, in the zone; a date is 00:00."},"why":{"type":"string","minLength":1,"description":"The reason, which reports show."}}},"else":{"type":"string","pattern":"^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))? (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00))$","errorMessage":"must be a span of the week, such as \"Fri 16:00-Mon 08:00\" or \"Mon-Fri 12:00-13:00\", or a map with from and to","examples":["Fri 16:00-Mon 08:00"]}}},"allow":{"description":"Spans outside of which no promotion may land, written in the same way.","type":"array","minItems":1,"maxItems":100,"items":{"if":{"type":"object","additionalProperties":true},"then":{"type":"object","minProperties":1,"additionalProperties":false,"properties":{"from":{"type":"string","pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?$","errorMessage":"must be a date or a local time, such as 2026-12-20 or 2026-12-20 18:00","examples":["2026-12-20"],"description":"The first moment, in the zone; a date is 00:00."},"to":{"type":"string","pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?$","errorMessage":"must be a date or a local time, such as 2026-12-20 or 2026-12-20 18:00","examples":["2026-12-20"],"description":"The first moment after it, in the zone; a date is 00:00."},"why":{"type":"string","minLength":1,"description":"The reason, which reports show."}}},"else":{"type":"string","pattern":"^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))? (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00))$","errorMessage":"must be a span of the week, such as \"Fri 16:00-Mon 08:00\" or \"Mon-Fri 12:00-13:00\", or a map with from and to","examples":["Fri 16:00-Mon 08:00"]}}},"zone":{"examples":["UTC"],"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_+/-]*$","errorMessage":"must be the name of a time zone, such as Europe/Warsaw or UTC","description":"The time zone of all times, such as Europe/Warsaw or UTC."},"calendar":{"type":"string","pattern":"^(?!(?:[^/]*/)*\\.{1,2}/)[^/\\\\][^\\\\]*\\.ics$","errorMessage":"must be a path from the top of the repository that ends with .ics","examples":["freezes.ics"],"description":"An iCalendar file, by its path from the top of the repository. No promotion may land during its events. Only pipeline.yaml may name one."}}},"approvals":{"examples":[{"count":1,"from":["release"]}],"type":"object","description":"Enough distinct people of these teams have approved this change.","required":["count","from"],"additionalProperties":false,"properties":{"count":{"examples":[1],"description":"How many people. 0 requires no approval.","type":"integer","minimum":0,"maximum":20},"from":{"examples":[["release"]],"description":"Teams: a name from `teams`, `owner` for the flag's own team, or `org/<team>` for a team on GitHub.","type":"array","items":{"examples":["release"],"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)?$"},"minItems":1,"uniqueItems":true}}},"issues":{"examples":[{"none":["P1"],"at-most":{"P2":4}}],"type":"object","description":"No open issue, or at most the allowed number, has one of these labels together with flag:<key>.","minProperties":1,"additionalProperties":false,"properties":{"none":{"examples":[["P1"]],"description":"Labels, such as critical or P1.","type":"array","items":{"examples":["P1"],"type":"string","pattern":"^[^,\\s]([^,]*[^,\\s])?$"},"minItems":1,"uniqueItems":true},"at-most":{"examples":[{"P2":4}],"description":"The most open issues for a label, such as P2: 4.","type":"object","minProperties":1,"propertyNames":{"type":"string","pattern":"^[^,\\s]([^,]*[^,\\s])?$"},"additionalProperties":{"type":"integer","minimum":0}}}},"checklist":{"examples":[["Runbook reviewed","Rollback tested"]],"description":"Statements that must each be ticked, as \"- [x] statement\", in the pull request's body.","type":"array","items":{"examples":["Runbook reviewed"],"type":"string","minLength":1,"maxLength":200},"minItems":1,"uniqueItems":true},"further-requirements":{"type":"object","additionalProperties":false,"required":[],"properties":{"soak":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/soak"},"examples":[[{"in":"development","for":"48h","without-issues":["critical"]}]]},"else":{"$ref":"#/$defs/soak"}},"metrics":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/metrics"},"examples":[[{"good":["error-rate"],"for":"48h","in":"staging"}]]},"else":{"$ref":"#/$defs/metrics"}},"flags":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/flags"},"examples":[[{"new-search-index":"24h"}]]},"else":{"$ref":"#/$defs/flags"}},"window":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/window"},"examples":[[{"deny":["Fri 16:00-Mon 08:00",{"from":"2026-12-20","to":"2027-01-03","why":"year-end freeze"}],"zone":"Europe/Warsaw"}]]},"else":{"$ref":"#/$defs/window"}},"approvals":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/approvals"},"examples":[[{"count":1,"from":["release"]}]]},"else":{"$ref":"#/$defs/approvals"}},"issues":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/issues"},"examples":[[{"none":["P1"],"at-most":{"P2":4}}]]},"else":{"$ref":"#/$defs/issues"}},"checklist":{"$ref":"#/$defs/checklist"}},"x-codes":{"additionalProperties":"schema/unknown-gate"},"minProperties":1}}};
const func0 = Object.prototype.hasOwnProperty;
const func11 = helpers.lengthOf;
const func13 = helpers.patternOf;
const pattern0 = func13("\\S", "u");
const pattern1 = func13("^[a-z0-9][a-z0-9._-]{0,62}$|^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9][A-Za-z0-9._-]{0,99}$", "u");
const pattern2 = func13("^[a-z0-9][a-z0-9._-]{0,62}$", "u");
const pattern3 = func13("^[A-Za-z_][A-Za-z0-9_]{0,127}$", "u");
const pattern4 = func13("^(?!unset$)(?!.*'.*[\"$\\\\`])(?!.*[\"$\\\\`].*')[ -~]*$", "u");
const pattern5 = func13("^(?!.*'.*[\"$\\\\`])(?!.*[\"$\\\\`].*')[ -~]*$", "u");
const pattern6 = func13("^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$", "u");
const pattern7 = func13("^\\*$|^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$", "u");
const pattern25 = func13("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");
const pattern27 = func13("^/[A-Za-z0-9._~/-]{0,200}\\*?$", "u");
const pattern30 = func13("^https?://[^\\s<>]+$", "u");
const pattern35 = func13("^(/[^/~]*(~[01][^/~]*)*)*$", "u");
const pattern36 = func13("^(<=?|>=?) *(-?(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,9})?)(%|ms|s|m|h)?( of before(?:, or (<=?|>=?) *(-?(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,9})?)(%|ms|s|m|h)?)?)?$", "u");
const pattern38 = func13("^(0|[1-9][0-9]{0,6})[smhdw]$", "u");
const pattern11 = func13("^[1-9][0-9]{0,6}[mhdw]$", "u");
const pattern43 = func13("^([1-9][0-9]{1,6}s|[1-9][0-9]{0,6}[mhdw])$", "u");
const pattern45 = func13("^(?:100|[1-9]?[0-9](?:\\.[0-9]{1,3})?)%$", "u");
const pattern8 = func13("^(0|[1-9][0-9]{0,6})[mhdw]$", "u");
const pattern9 = func13("^[^,\\s]([^,]*[^,\\s])?$", "u");
const schema1 = {"description":"The requirements of a promotion. All of them must be met together.","type":"object","additionalProperties":false,"required":[],"properties":{"soak":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/soak"},"examples":[[{"in":"development","for":"48h","without-issues":["critical"]}]]},"else":{"$ref":"#/$defs/soak"}},"ladder":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/ladder"},"examples":[[{"steps":[5,10,25,50,100],"each":"7d"}]]},"else":{"$ref":"#/$defs/ladder"}},"metrics":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/metrics"},"examples":[[{"good":["error-rate"],"for":"48h","in":"staging"}]]},"else":{"$ref":"#/$defs/metrics"}},"flags":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/flags"},"examples":[[{"new-search-index":"24h"}]]},"else":{"$ref":"#/$defs/flags"}},"window":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/window"},"examples":[[{"deny":["Fri 16:00-Mon 08:00",{"from":"2026-12-20","to":"2027-01-03","why":"year-end freeze"}],"zone":"Europe/Warsaw"}]]},"else":{"$ref":"#/$defs/window"}},"approvals":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/approvals"},"examples":[[{"count":1,"from":["release"]}]]},"else":{"$ref":"#/$defs/approvals"}},"issues":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/issues"},"examples":[[{"none":["P1"],"at-most":{"P2":4}}]]},"else":{"$ref":"#/$defs/issues"}},"checklist":{"$ref":"#/$defs/checklist"}},"x-codes":{"additionalProperties":"schema/unknown-gate"}};
const schema2 = {"examples":[{"in":"development","for":"48h","without-issues":["critical"]}],"type":"object","description":"The source environment has covered the proposed exposure without a break for at least this long.","required":["in","for"],"additionalProperties":false,"properties":{"in":{"examples":["development"],"description":"The environment or environments whose users must already have the values. Each must meet the requirement.","type":["string","array"],"minLength":1,"items":{"type":"string","minLength":1},"minItems":1,"uniqueItems":true},"for":{"examples":["48h"],"description":"How long, without a break: 90m, 48h, 7d or 2w.","type":"string","pattern":"^(0|[1-9][0-9]{0,6})[mhdw]$"},"without-issues":{"examples":[["critical"]],"description":"Labels. The soak counts from the closing of the last issue that carries one of them together with flag:<key>; while one is open, the promotion waits.","type":"array","items":{"examples":["critical"],"type":"string","pattern":"^[^,\\s]([^,]*[^,\\s])?$"},"minItems":1,"uniqueItems":true}}};

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
if(func11(data0) < 1){
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
if(func11(data1) < 1){
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
if(!pattern9.test(data4)){
const err12 = {instancePath:instancePath+"/without-issues/" + i2,schemaPath:"#/properties/without-issues/items/pattern",keyword:"pattern",params:{pattern: "^[^,\\s]([^,]*[^,\\s])?$"},schema:"^[^,\\s]([^,]*[^,\\s])?$",parentSchema:schema2.properties["without-issues"].items,data:data4};
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

const schema3 = {"examples":[{"steps":[5,10,25,50,100],"each":"7d"}],"type":"object","description":"The rollout moves to the next step when it has been at the present one for long enough.","required":["steps","each"],"additionalProperties":false,"properties":{"steps":{"examples":[[5,10,25,50,100]],"description":"The steps in percent, rising, such as [5, 10, 25, 50, 100]. A step may have requirements of its own, which also apply to all later ones: { at: 25, requires: … }.","type":"array","items":{"examples":[5],"if":{"type":"object","additionalProperties":true},"then":{"type":"object","required":["at"],"additionalProperties":false,"properties":{"at":{"type":"number","exclusiveMinimum":0,"maximum":100,"description":"The step in percent."},"requires":{"$ref":"#/$defs/further-requirements"}}},"else":{"type":"number","exclusiveMinimum":0,"maximum":100}},"minItems":1},"each":{"examples":["7d"],"description":"How long the rollout stays at each step, also after a rollback: 24h, 7d.","type":"string","pattern":"^(0|[1-9][0-9]{0,6})[mhdw]$"}}};
const schema4 = {"type":"object","additionalProperties":false,"required":[],"properties":{"soak":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/soak"},"examples":[[{"in":"development","for":"48h","without-issues":["critical"]}]]},"else":{"$ref":"#/$defs/soak"}},"metrics":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/metrics"},"examples":[[{"good":["error-rate"],"for":"48h","in":"staging"}]]},"else":{"$ref":"#/$defs/metrics"}},"flags":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/flags"},"examples":[[{"new-search-index":"24h"}]]},"else":{"$ref":"#/$defs/flags"}},"window":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/window"},"examples":[[{"deny":["Fri 16:00-Mon 08:00",{"from":"2026-12-20","to":"2027-01-03","why":"year-end freeze"}],"zone":"Europe/Warsaw"}]]},"else":{"$ref":"#/$defs/window"}},"approvals":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/approvals"},"examples":[[{"count":1,"from":["release"]}]]},"else":{"$ref":"#/$defs/approvals"}},"issues":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/issues"},"examples":[[{"none":["P1"],"at-most":{"P2":4}}]]},"else":{"$ref":"#/$defs/issues"}},"checklist":{"$ref":"#/$defs/checklist"}},"x-codes":{"additionalProperties":"schema/unknown-gate"},"minProperties":1};
const schema5 = {"examples":[{"good":["error-rate"],"for":"48h","in":"staging"}],"type":"object","description":"These metrics of the flag have been good for this long, where the exposure that would be raised is live.","anyOf":[{"properties":{"good":true},"required":["good"]},{"properties":{"watched":true},"required":["watched"]}],"additionalProperties":false,"properties":{"good":{"examples":[["error-rate"]],"description":"The names of metrics in the definition of the flag.","type":"array","items":{"examples":["error-rate"],"type":"string","minLength":1},"minItems":1,"uniqueItems":true},"for":{"examples":["48h"],"description":"How long: 24h, 48h, 7d. Left out only for a source that answers with one value.","type":"string","pattern":"^(0|[1-9][0-9]{0,6})[mhdw]$"},"watched":{"description":"A watch of at least this length has ended well: 24h.","type":"string","pattern":"^[1-9][0-9]{0,6}[mhdw]$"},"in":{"examples":["staging"],"description":"The environment or environments to measure in. Left out: this environment, or before the first step the environments in which the flag soaks.","type":["string","array"],"minLength":1,"items":{"type":"string","minLength":1},"minItems":1,"uniqueItems":true}}};

function validate9(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate9.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.good === undefined) || (!(func0.call(data, "good")))){
const err0 = {instancePath,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty: "good"},schema:schema5.anyOf[0].required,parentSchema:schema5.anyOf[0],data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
var props0 = {};
props0.good = true;
}
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.watched === undefined) || (!(func0.call(data, "watched")))){
const err1 = {instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty: "watched"},schema:schema5.anyOf[1].required,parentSchema:schema5.anyOf[1],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = props0 || {};
props0.watched = true;
}
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},schema:schema5.anyOf,parentSchema:schema5,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((((key0 === "good") || (key0 === "for")) || (key0 === "watched")) || (key0 === "in"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema5,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.good !== undefined && func0.call(data, "good")){
let data0 = data.good;
if(Array.isArray(data0)){
if(data0.length < 1){
const err4 = {instancePath:instancePath+"/good",schemaPath:"#/properties/good/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema5.properties.good,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(func11(data1) < 1){
const err5 = {instancePath:instancePath+"/good/" + i0,schemaPath:"#/properties/good/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema5.properties.good.items,data:data1};
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
const err6 = {instancePath:instancePath+"/good/" + i0,schemaPath:"#/properties/good/items/type",keyword:"type",params:{type: "string"},schema:schema5.properties.good.items.type,parentSchema:schema5.properties.good.items,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
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
const err7 = {instancePath:instancePath+"/good",schemaPath:"#/properties/good/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema5.properties.good,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err8 = {instancePath:instancePath+"/good",schemaPath:"#/properties/good/type",keyword:"type",params:{type: "array"},schema:schema5.properties.good.type,parentSchema:schema5.properties.good,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.for !== undefined && func0.call(data, "for")){
let data2 = data.for;
if(typeof data2 === "string"){
if(!pattern8.test(data2)){
const err9 = {instancePath:instancePath+"/for",schemaPath:"#/properties/for/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,6})[mhdw]$"},schema:"^(0|[1-9][0-9]{0,6})[mhdw]$",parentSchema:schema5.properties.for,data:data2};
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
const err10 = {instancePath:instancePath+"/for",schemaPath:"#/properties/for/type",keyword:"type",params:{type: "string"},schema:schema5.properties.for.type,parentSchema:schema5.properties.for,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.watched !== undefined && func0.call(data, "watched")){
let data3 = data.watched;
if(typeof data3 === "string"){
if(!pattern11.test(data3)){
const err11 = {instancePath:instancePath+"/watched",schemaPath:"#/properties/watched/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,6}[mhdw]$"},schema:"^[1-9][0-9]{0,6}[mhdw]$",parentSchema:schema5.properties.watched,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/watched",schemaPath:"#/properties/watched/type",keyword:"type",params:{type: "string"},schema:schema5.properties.watched.type,parentSchema:schema5.properties.watched,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.in !== undefined && func0.call(data, "in")){
let data4 = data.in;
if((typeof data4 !== "string") && (!(Array.isArray(data4)))){
const err13 = {instancePath:instancePath+"/in",schemaPath:"#/properties/in/type",keyword:"type",params:{type: schema5.properties.in.type},schema:schema5.properties.in.type,parentSchema:schema5.properties.in,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(typeof data4 === "string"){
if(func11(data4) < 1){
const err14 = {instancePath:instancePath+"/in",schemaPath:"#/properties/in/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema5.properties.in,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(Array.isArray(data4)){
if(data4.length < 1){
const err15 = {instancePath:instancePath+"/in",schemaPath:"#/properties/in/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema5.properties.in,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len1 = data4.length;
for(let i2=0; i2<len1; i2++){
let data5 = data4[i2];
if(typeof data5 === "string"){
if(func11(data5) < 1){
const err16 = {instancePath:instancePath+"/in/" + i2,schemaPath:"#/properties/in/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema5.properties.in.items,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/in/" + i2,schemaPath:"#/properties/in/items/type",keyword:"type",params:{type: "string"},schema:schema5.properties.in.items.type,parentSchema:schema5.properties.in.items,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
let i3 = data4.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data4[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err18 = {instancePath:instancePath+"/in",schemaPath:"#/properties/in/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},schema:true,parentSchema:schema5.properties.in,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema5.type,parentSchema:schema5,data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate9.errors = vErrors;
return errors === 0;
}
validate9.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema6 = {"examples":[{"new-search-index":"24h"}],"type":"object","description":"Flags that must have been on in the same environment, for all of their services and at a rollout not below the proposed one, for at least this long.","minProperties":1,"propertyNames":{"type":"string","minLength":1},"additionalProperties":{"description":"How long: 0h (just on), 24h, 7d.","type":"string","pattern":"^(0|[1-9][0-9]{0,6})[mhdw]$"}};

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate12.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema6,data};
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
if(func11(key0) < 1){
const err1 = {instancePath,schemaPath:"#/propertyNames/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema6.propertyNames,data:key0,propertyName:key0};
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
const err2 = {instancePath,schemaPath:"#/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema6.propertyNames.type,parentSchema:schema6.propertyNames,data:key0,propertyName:key0};
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
const err3 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},schema:schema6.propertyNames,parentSchema:schema6,data};
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
const err4 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,6})[mhdw]$"},schema:"^(0|[1-9][0-9]{0,6})[mhdw]$",parentSchema:schema6.additionalProperties,data:data0};
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
const err5 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema6.additionalProperties.type,parentSchema:schema6.additionalProperties,data:data0};
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
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema6.type,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate12.errors = vErrors;
return errors === 0;
}
validate12.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema7 = {"examples":[{"deny":["Fri 16:00-Mon 08:00",{"from":"2026-12-20","to":"2027-01-03","why":"year-end freeze"}],"zone":"Europe/Warsaw"}],"type":"object","description":"The promotion lands outside of the denied spans and of the events of the calendar. Where spans are allowed, it lands within one of them. A rollback never meets it.","required":["zone"],"minProperties":2,"additionalProperties":false,"properties":{"deny":{"examples":[["Fri 16:00-Mon 08:00",{"from":"2026-12-20","to":"2027-01-03","why":"year-end freeze"}]],"description":"Spans in which no promotion may land: \"Fri 16:00-Mon 08:00\" each week, \"Mon-Fri 12:00-13:00\" on each of these days, or { from: 2026-12-20, to: 2027-01-03, why: … }. `deny` wins over `allow`.","type":"array","minItems":1,"maxItems":100,"items":{"examples":["Fri 16:00-Mon 08:00"],"if":{"type":"object","additionalProperties":true},"then":{"type":"object","minProperties":1,"additionalProperties":false,"properties":{"from":{"type":"string","pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?$","errorMessage":"must be a date or a local time, such as 2026-12-20 or 2026-12-20 18:00","examples":["2026-12-20"],"description":"The first moment, in the zone; a date is 00:00."},"to":{"type":"string","pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?$","errorMessage":"must be a date or a local time, such as 2026-12-20 or 2026-12-20 18:00","examples":["2026-12-20"],"description":"The first moment after it, in the zone; a date is 00:00."},"why":{"type":"string","minLength":1,"description":"The reason, which reports show."}}},"else":{"type":"string","pattern":"^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))? (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00))$","errorMessage":"must be a span of the week, such as \"Fri 16:00-Mon 08:00\" or \"Mon-Fri 12:00-13:00\", or a map with from and to","examples":["Fri 16:00-Mon 08:00"]}}},"allow":{"description":"Spans outside of which no promotion may land, written in the same way.","type":"array","minItems":1,"maxItems":100,"items":{"if":{"type":"object","additionalProperties":true},"then":{"type":"object","minProperties":1,"additionalProperties":false,"properties":{"from":{"type":"string","pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?$","errorMessage":"must be a date or a local time, such as 2026-12-20 or 2026-12-20 18:00","examples":["2026-12-20"],"description":"The first moment, in the zone; a date is 00:00."},"to":{"type":"string","pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?$","errorMessage":"must be a date or a local time, such as 2026-12-20 or 2026-12-20 18:00","examples":["2026-12-20"],"description":"The first moment after it, in the zone; a date is 00:00."},"why":{"type":"string","minLength":1,"description":"The reason, which reports show."}}},"else":{"type":"string","pattern":"^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))? (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00))$","errorMessage":"must be a span of the week, such as \"Fri 16:00-Mon 08:00\" or \"Mon-Fri 12:00-13:00\", or a map with from and to","examples":["Fri 16:00-Mon 08:00"]}}},"zone":{"examples":["UTC"],"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_+/-]*$","errorMessage":"must be the name of a time zone, such as Europe/Warsaw or UTC","description":"The time zone of all times, such as Europe/Warsaw or UTC."},"calendar":{"type":"string","pattern":"^(?!(?:[^/]*/)*\\.{1,2}/)[^/\\\\][^\\\\]*\\.ics$","errorMessage":"must be a path from the top of the repository that ends with .ics","examples":["freezes.ics"],"description":"An iCalendar file, by its path from the top of the repository. No promotion may land during its events. Only pipeline.yaml may name one."}}};
const pattern13 = func13("^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?$", "u");
const pattern15 = func13("^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))? (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00))$", "u");
const pattern19 = func13("^[A-Za-z][A-Za-z0-9_+/-]*$", "u");
const pattern20 = func13("^(?!(?:[^/]*/)*\\.{1,2}/)[^/\\\\][^\\\\]*\\.ics$", "u");

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate15.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 2){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 2},schema:2,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.zone === undefined) || (!(func0.call(data, "zone")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "zone"},schema:schema7.required,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((((key0 === "deny") || (key0 === "allow")) || (key0 === "zone")) || (key0 === "calendar"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.deny !== undefined && func0.call(data, "deny")){
let data0 = data.deny;
if(Array.isArray(data0)){
if(data0.length > 100){
const err3 = {instancePath:instancePath+"/deny",schemaPath:"#/properties/deny/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema7.properties.deny,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0.length < 1){
const err4 = {instancePath:instancePath+"/deny",schemaPath:"#/properties/deny/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema7.properties.deny,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs5 = errors;
let valid3 = true;
const _errs6 = errors;
if(errors === _errs6){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
}
else {
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
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
let ifClause0;
if(_valid0){
const _errs9 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(Object.keys(data1).length < 1){
const err6 = {instancePath:instancePath+"/deny/" + i0,schemaPath:"#/properties/deny/items/then/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema7.properties.deny.items.then,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key1 of Object.keys(data1)){
if(!(((key1 === "from") || (key1 === "to")) || (key1 === "why"))){
const err7 = {instancePath:instancePath+"/deny/" + i0,schemaPath:"#/properties/deny/items/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema7.properties.deny.items.then,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data1.from !== undefined && func0.call(data1, "from")){
let data2 = data1.from;
if(typeof data2 === "string"){
if(!pattern13.test(data2)){
const err8 = {instancePath:instancePath+"/deny/" + i0+"/from",schemaPath:"#/properties/deny/items/then/properties/from/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?$"},schema:"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?$",parentSchema:schema7.properties.deny.items.then.properties.from,data:data2};
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
const err9 = {instancePath:instancePath+"/deny/" + i0+"/from",schemaPath:"#/properties/deny/items/then/properties/from/type",keyword:"type",params:{type: "string"},schema:schema7.properties.deny.items.then.properties.from.type,parentSchema:schema7.properties.deny.items.then.properties.from,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data1.to !== undefined && func0.call(data1, "to")){
let data3 = data1.to;
if(typeof data3 === "string"){
if(!pattern13.test(data3)){
const err10 = {instancePath:instancePath+"/deny/" + i0+"/to",schemaPath:"#/properties/deny/items/then/properties/to/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?$"},schema:"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?$",parentSchema:schema7.properties.deny.items.then.properties.to,data:data3};
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
const err11 = {instancePath:instancePath+"/deny/" + i0+"/to",schemaPath:"#/properties/deny/items/then/properties/to/type",keyword:"type",params:{type: "string"},schema:schema7.properties.deny.items.then.properties.to.type,parentSchema:schema7.properties.deny.items.then.properties.to,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data1.why !== undefined && func0.call(data1, "why")){
let data4 = data1.why;
if(typeof data4 === "string"){
if(func11(data4) < 1){
const err12 = {instancePath:instancePath+"/deny/" + i0+"/why",schemaPath:"#/properties/deny/items/then/properties/why/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema7.properties.deny.items.then.properties.why,data:data4};
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
const err13 = {instancePath:instancePath+"/deny/" + i0+"/why",schemaPath:"#/properties/deny/items/then/properties/why/type",keyword:"type",params:{type: "string"},schema:schema7.properties.deny.items.then.properties.why.type,parentSchema:schema7.properties.deny.items.then.properties.why,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/deny/" + i0,schemaPath:"#/properties/deny/items/then/type",keyword:"type",params:{type: "object"},schema:schema7.properties.deny.items.then.type,parentSchema:schema7.properties.deny.items.then,data:data1};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var _valid0 = _errs9 === errors;
valid3 = _valid0;
ifClause0 = "then";
}
else {
const _errs18 = errors;
if(typeof data1 === "string"){
if(!pattern15.test(data1)){
const err15 = {instancePath:instancePath+"/deny/" + i0,schemaPath:"#/properties/deny/items/else/pattern",keyword:"pattern",params:{pattern: "^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))? (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00))$"},schema:"^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))? (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00))$",parentSchema:schema7.properties.deny.items.else,data:data1};
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
const err16 = {instancePath:instancePath+"/deny/" + i0,schemaPath:"#/properties/deny/items/else/type",keyword:"type",params:{type: "string"},schema:schema7.properties.deny.items.else.type,parentSchema:schema7.properties.deny.items.else,data:data1};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid0 = _errs18 === errors;
valid3 = _valid0;
ifClause0 = "else";
}
if(!valid3){
const err17 = {instancePath:instancePath+"/deny/" + i0,schemaPath:"#/properties/deny/items/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema7.properties.deny.items.if,parentSchema:schema7.properties.deny.items,data:data1};
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
const err18 = {instancePath:instancePath+"/deny",schemaPath:"#/properties/deny/type",keyword:"type",params:{type: "array"},schema:schema7.properties.deny.type,parentSchema:schema7.properties.deny,data:data0};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.allow !== undefined && func0.call(data, "allow")){
let data5 = data.allow;
if(Array.isArray(data5)){
if(data5.length > 100){
const err19 = {instancePath:instancePath+"/allow",schemaPath:"#/properties/allow/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema7.properties.allow,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data5.length < 1){
const err20 = {instancePath:instancePath+"/allow",schemaPath:"#/properties/allow/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema7.properties.allow,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
const _errs23 = errors;
let valid7 = true;
const _errs24 = errors;
if(errors === _errs24){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
}
else {
const err21 = {};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
var _valid1 = _errs24 === errors;
errors = _errs23;
if(vErrors !== null){
if(_errs23){
vErrors.length = _errs23;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs27 = errors;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(Object.keys(data6).length < 1){
const err22 = {instancePath:instancePath+"/allow/" + i1,schemaPath:"#/properties/allow/items/then/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema7.properties.allow.items.then,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key2 of Object.keys(data6)){
if(!(((key2 === "from") || (key2 === "to")) || (key2 === "why"))){
const err23 = {instancePath:instancePath+"/allow/" + i1,schemaPath:"#/properties/allow/items/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema7.properties.allow.items.then,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data6.from !== undefined && func0.call(data6, "from")){
let data7 = data6.from;
if(typeof data7 === "string"){
if(!pattern13.test(data7)){
const err24 = {instancePath:instancePath+"/allow/" + i1+"/from",schemaPath:"#/properties/allow/items/then/properties/from/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?$"},schema:"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?$",parentSchema:schema7.properties.allow.items.then.properties.from,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/allow/" + i1+"/from",schemaPath:"#/properties/allow/items/then/properties/from/type",keyword:"type",params:{type: "string"},schema:schema7.properties.allow.items.then.properties.from.type,parentSchema:schema7.properties.allow.items.then.properties.from,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data6.to !== undefined && func0.call(data6, "to")){
let data8 = data6.to;
if(typeof data8 === "string"){
if(!pattern13.test(data8)){
const err26 = {instancePath:instancePath+"/allow/" + i1+"/to",schemaPath:"#/properties/allow/items/then/properties/to/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?$"},schema:"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?$",parentSchema:schema7.properties.allow.items.then.properties.to,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/allow/" + i1+"/to",schemaPath:"#/properties/allow/items/then/properties/to/type",keyword:"type",params:{type: "string"},schema:schema7.properties.allow.items.then.properties.to.type,parentSchema:schema7.properties.allow.items.then.properties.to,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data6.why !== undefined && func0.call(data6, "why")){
let data9 = data6.why;
if(typeof data9 === "string"){
if(func11(data9) < 1){
const err28 = {instancePath:instancePath+"/allow/" + i1+"/why",schemaPath:"#/properties/allow/items/then/properties/why/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema7.properties.allow.items.then.properties.why,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/allow/" + i1+"/why",schemaPath:"#/properties/allow/items/then/properties/why/type",keyword:"type",params:{type: "string"},schema:schema7.properties.allow.items.then.properties.why.type,parentSchema:schema7.properties.allow.items.then.properties.why,data:data9};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/allow/" + i1,schemaPath:"#/properties/allow/items/then/type",keyword:"type",params:{type: "object"},schema:schema7.properties.allow.items.then.type,parentSchema:schema7.properties.allow.items.then,data:data6};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
var _valid1 = _errs27 === errors;
valid7 = _valid1;
ifClause1 = "then";
}
else {
const _errs36 = errors;
if(typeof data6 === "string"){
if(!pattern15.test(data6)){
const err31 = {instancePath:instancePath+"/allow/" + i1,schemaPath:"#/properties/allow/items/else/pattern",keyword:"pattern",params:{pattern: "^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))? (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00))$"},schema:"^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))? (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00))$",parentSchema:schema7.properties.allow.items.else,data:data6};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/allow/" + i1,schemaPath:"#/properties/allow/items/else/type",keyword:"type",params:{type: "string"},schema:schema7.properties.allow.items.else.type,parentSchema:schema7.properties.allow.items.else,data:data6};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
var _valid1 = _errs36 === errors;
valid7 = _valid1;
ifClause1 = "else";
}
if(!valid7){
const err33 = {instancePath:instancePath+"/allow/" + i1,schemaPath:"#/properties/allow/items/if",keyword:"if",params:{failingKeyword: ifClause1},schema:schema7.properties.allow.items.if,parentSchema:schema7.properties.allow.items,data:data6};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/allow",schemaPath:"#/properties/allow/type",keyword:"type",params:{type: "array"},schema:schema7.properties.allow.type,parentSchema:schema7.properties.allow,data:data5};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.zone !== undefined && func0.call(data, "zone")){
let data10 = data.zone;
if(typeof data10 === "string"){
if(!pattern19.test(data10)){
const err35 = {instancePath:instancePath+"/zone",schemaPath:"#/properties/zone/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_+/-]*$"},schema:"^[A-Za-z][A-Za-z0-9_+/-]*$",parentSchema:schema7.properties.zone,data:data10};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/zone",schemaPath:"#/properties/zone/type",keyword:"type",params:{type: "string"},schema:schema7.properties.zone.type,parentSchema:schema7.properties.zone,data:data10};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.calendar !== undefined && func0.call(data, "calendar")){
let data11 = data.calendar;
if(typeof data11 === "string"){
if(!pattern20.test(data11)){
const err37 = {instancePath:instancePath+"/calendar",schemaPath:"#/properties/calendar/pattern",keyword:"pattern",params:{pattern: "^(?!(?:[^/]*/)*\\.{1,2}/)[^/\\\\][^\\\\]*\\.ics$"},schema:"^(?!(?:[^/]*/)*\\.{1,2}/)[^/\\\\][^\\\\]*\\.ics$",parentSchema:schema7.properties.calendar,data:data11};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/calendar",schemaPath:"#/properties/calendar/type",keyword:"type",params:{type: "string"},schema:schema7.properties.calendar.type,parentSchema:schema7.properties.calendar,data:data11};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema7.type,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
validate15.errors = vErrors;
return errors === 0;
}
validate15.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema8 = {"examples":[{"count":1,"from":["release"]}],"type":"object","description":"Enough distinct people of these teams have approved this change.","required":["count","from"],"additionalProperties":false,"properties":{"count":{"examples":[1],"description":"How many people. 0 requires no approval.","type":"integer","minimum":0,"maximum":20},"from":{"examples":[["release"]],"description":"Teams: a name from `teams`, `owner` for the flag's own team, or `org/<team>` for a team on GitHub.","type":"array","items":{"examples":["release"],"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)?$"},"minItems":1,"uniqueItems":true}}};
const pattern21 = func13("^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)?$", "u");

function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate18.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.count === undefined) || (!(func0.call(data, "count")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "count"},schema:schema8.required,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.from === undefined) || (!(func0.call(data, "from")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "from"},schema:schema8.required,parentSchema:schema8,data};
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
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema8,data};
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
const err3 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/type",keyword:"type",params:{type: "integer"},schema:schema8.properties.count.type,parentSchema:schema8.properties.count,data:data0};
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
const err4 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 20},schema:20,parentSchema:schema8.properties.count,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data0 < 0 || isNaN(data0)){
const err5 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema8.properties.count,data:data0};
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
const err6 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema8.properties.from,data:data1};
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
if(!pattern21.test(data2)){
const err7 = {instancePath:instancePath+"/from/" + i0,schemaPath:"#/properties/from/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)?$"},schema:"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)?$",parentSchema:schema8.properties.from.items,data:data2};
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
const err8 = {instancePath:instancePath+"/from/" + i0,schemaPath:"#/properties/from/items/type",keyword:"type",params:{type: "string"},schema:schema8.properties.from.items.type,parentSchema:schema8.properties.from.items,data:data2};
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
const err9 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema8.properties.from,data:data1};
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
const err10 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "array"},schema:schema8.properties.from.type,parentSchema:schema8.properties.from,data:data1};
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
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema8.type,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate18.errors = vErrors;
return errors === 0;
}
validate18.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema9 = {"examples":[{"none":["P1"],"at-most":{"P2":4}}],"type":"object","description":"No open issue, or at most the allowed number, has one of these labels together with flag:<key>.","minProperties":1,"additionalProperties":false,"properties":{"none":{"examples":[["P1"]],"description":"Labels, such as critical or P1.","type":"array","items":{"examples":["P1"],"type":"string","pattern":"^[^,\\s]([^,]*[^,\\s])?$"},"minItems":1,"uniqueItems":true},"at-most":{"examples":[{"P2":4}],"description":"The most open issues for a label, such as P2: 4.","type":"object","minProperties":1,"propertyNames":{"type":"string","pattern":"^[^,\\s]([^,]*[^,\\s])?$"},"additionalProperties":{"type":"integer","minimum":0}}}};

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
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
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((key0 === "none") || (key0 === "at-most"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema9,data};
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
const err2 = {instancePath:instancePath+"/none",schemaPath:"#/properties/none/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema9.properties.none,data:data0};
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
if(!pattern9.test(data1)){
const err3 = {instancePath:instancePath+"/none/" + i0,schemaPath:"#/properties/none/items/pattern",keyword:"pattern",params:{pattern: "^[^,\\s]([^,]*[^,\\s])?$"},schema:"^[^,\\s]([^,]*[^,\\s])?$",parentSchema:schema9.properties.none.items,data:data1};
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
const err4 = {instancePath:instancePath+"/none/" + i0,schemaPath:"#/properties/none/items/type",keyword:"type",params:{type: "string"},schema:schema9.properties.none.items.type,parentSchema:schema9.properties.none.items,data:data1};
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
const err5 = {instancePath:instancePath+"/none",schemaPath:"#/properties/none/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema9.properties.none,data:data0};
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
const err6 = {instancePath:instancePath+"/none",schemaPath:"#/properties/none/type",keyword:"type",params:{type: "array"},schema:schema9.properties.none.type,parentSchema:schema9.properties.none,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data["at-most"] !== undefined && func0.call(data, "at-most")){
let data2 = data["at-most"];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(Object.keys(data2).length < 1){
const err7 = {instancePath:instancePath+"/at-most",schemaPath:"#/properties/at-most/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema9.properties["at-most"],data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 of Object.keys(data2)){
const _errs8 = errors;
if(typeof key1 === "string"){
if(!pattern9.test(key1)){
const err8 = {instancePath:instancePath+"/at-most",schemaPath:"#/properties/at-most/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[^,\\s]([^,]*[^,\\s])?$"},schema:"^[^,\\s]([^,]*[^,\\s])?$",parentSchema:schema9.properties["at-most"].propertyNames,data:key1,propertyName:key1};
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
const err9 = {instancePath:instancePath+"/at-most",schemaPath:"#/properties/at-most/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema9.properties["at-most"].propertyNames.type,parentSchema:schema9.properties["at-most"].propertyNames,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var valid4 = _errs8 === errors;
if(!valid4){
const err10 = {instancePath:instancePath+"/at-most",schemaPath:"#/properties/at-most/propertyNames",keyword:"propertyNames",params:{propertyName: key1},schema:schema9.properties["at-most"].propertyNames,parentSchema:schema9.properties["at-most"],data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
for(const key2 of Object.keys(data2)){
let data3 = data2[key2];
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err11 = {instancePath:instancePath+"/at-most/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/at-most/additionalProperties/type",keyword:"type",params:{type: "integer"},schema:schema9.properties["at-most"].additionalProperties.type,parentSchema:schema9.properties["at-most"].additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err12 = {instancePath:instancePath+"/at-most/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/at-most/additionalProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema9.properties["at-most"].additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
}
else {
const err13 = {instancePath:instancePath+"/at-most",schemaPath:"#/properties/at-most/type",keyword:"type",params:{type: "object"},schema:schema9.properties["at-most"].type,parentSchema:schema9.properties["at-most"],data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema9.type,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema10 = {"examples":[["Runbook reviewed","Rollback tested"]],"description":"Statements that must each be ticked, as \"- [x] statement\", in the pull request's body.","type":"array","items":{"examples":["Runbook reviewed"],"type":"string","minLength":1,"maxLength":200},"minItems":1,"uniqueItems":true};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
if(data.length < 1){
const err0 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema10,data};
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
if(func11(data0) > 200){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema10.items,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(func11(data0) < 1){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema10.items,data:data0};
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
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "string"},schema:schema10.items.type,parentSchema:schema10.items,data:data0};
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
const err4 = {instancePath,schemaPath:"#/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema10,data};
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
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},schema:schema10.type,parentSchema:schema10,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate6(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate6.evaluated;
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
if(!(((((((key0 === "soak") || (key0 === "metrics")) || (key0 === "flags")) || (key0 === "window")) || (key0 === "approvals")) || (key0 === "issues")) || (key0 === "checklist"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema4,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
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
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
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
const err3 = {instancePath:instancePath+"/soak",schemaPath:"#/properties/soak/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema4.properties.soak.then,data:data0};
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
if(!(validate2(data0[i0], {instancePath:instancePath+"/soak/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/soak",schemaPath:"#/properties/soak/then/type",keyword:"type",params:{type: "array"},schema:schema4.properties.soak.then.type,parentSchema:schema4.properties.soak.then,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
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
const err5 = {instancePath:instancePath+"/soak",schemaPath:"#/properties/soak/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema4.properties.soak.if,parentSchema:schema4.properties.soak,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.metrics !== undefined && func0.call(data, "metrics")){
let data2 = data.metrics;
const _errs11 = errors;
let valid4 = true;
const _errs12 = errors;
if(!(Array.isArray(data2))){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
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
const err7 = {instancePath:instancePath+"/metrics",schemaPath:"#/properties/metrics/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema4.properties.metrics.then,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
if(!(validate9(data2[i1], {instancePath:instancePath+"/metrics/" + i1,parentData:data2,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath:instancePath+"/metrics",schemaPath:"#/properties/metrics/then/type",keyword:"type",params:{type: "array"},schema:schema4.properties.metrics.then.type,parentSchema:schema4.properties.metrics.then,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid1 = _errs14 === errors;
valid4 = _valid1;
ifClause1 = "then";
}
else {
const _errs17 = errors;
if(!(validate9(data2, {instancePath:instancePath+"/metrics",parentData:data,parentDataProperty:"metrics",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors);
errors = vErrors.length;
}
var _valid1 = _errs17 === errors;
valid4 = _valid1;
ifClause1 = "else";
}
if(!valid4){
const err9 = {instancePath:instancePath+"/metrics",schemaPath:"#/properties/metrics/if",keyword:"if",params:{failingKeyword: ifClause1},schema:schema4.properties.metrics.if,parentSchema:schema4.properties.metrics,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
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
const err10 = {};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
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
const err11 = {instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema4.properties.flags.then,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
const len2 = data4.length;
for(let i2=0; i2<len2; i2++){
if(!(validate12(data4[i2], {instancePath:instancePath+"/flags/" + i2,parentData:data4,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
}
else {
const err12 = {instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/then/type",keyword:"type",params:{type: "array"},schema:schema4.properties.flags.then.type,parentSchema:schema4.properties.flags.then,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var _valid2 = _errs22 === errors;
valid7 = _valid2;
ifClause2 = "then";
}
else {
const _errs25 = errors;
if(!(validate12(data4, {instancePath:instancePath+"/flags",parentData:data,parentDataProperty:"flags",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
var _valid2 = _errs25 === errors;
valid7 = _valid2;
ifClause2 = "else";
}
if(!valid7){
const err13 = {instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/if",keyword:"if",params:{failingKeyword: ifClause2},schema:schema4.properties.flags.if,parentSchema:schema4.properties.flags,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.window !== undefined && func0.call(data, "window")){
let data6 = data.window;
const _errs27 = errors;
let valid10 = true;
const _errs28 = errors;
if(!(Array.isArray(data6))){
const err14 = {};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
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
const err15 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema4.properties.window.then,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len3 = data6.length;
for(let i3=0; i3<len3; i3++){
if(!(validate15(data6[i3], {instancePath:instancePath+"/window/" + i3,parentData:data6,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
}
}
else {
const err16 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/then/type",keyword:"type",params:{type: "array"},schema:schema4.properties.window.then.type,parentSchema:schema4.properties.window.then,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid3 = _errs30 === errors;
valid10 = _valid3;
ifClause3 = "then";
}
else {
const _errs33 = errors;
if(!(validate15(data6, {instancePath:instancePath+"/window",parentData:data,parentDataProperty:"window",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
var _valid3 = _errs33 === errors;
valid10 = _valid3;
ifClause3 = "else";
}
if(!valid10){
const err17 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/if",keyword:"if",params:{failingKeyword: ifClause3},schema:schema4.properties.window.if,parentSchema:schema4.properties.window,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.approvals !== undefined && func0.call(data, "approvals")){
let data8 = data.approvals;
const _errs35 = errors;
let valid13 = true;
const _errs36 = errors;
if(!(Array.isArray(data8))){
const err18 = {};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
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
const err19 = {instancePath:instancePath+"/approvals",schemaPath:"#/properties/approvals/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema4.properties.approvals.then,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
const len4 = data8.length;
for(let i4=0; i4<len4; i4++){
if(!(validate18(data8[i4], {instancePath:instancePath+"/approvals/" + i4,parentData:data8,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
}
}
else {
const err20 = {instancePath:instancePath+"/approvals",schemaPath:"#/properties/approvals/then/type",keyword:"type",params:{type: "array"},schema:schema4.properties.approvals.then.type,parentSchema:schema4.properties.approvals.then,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
var _valid4 = _errs38 === errors;
valid13 = _valid4;
ifClause4 = "then";
}
else {
const _errs41 = errors;
if(!(validate18(data8, {instancePath:instancePath+"/approvals",parentData:data,parentDataProperty:"approvals",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
var _valid4 = _errs41 === errors;
valid13 = _valid4;
ifClause4 = "else";
}
if(!valid13){
const err21 = {instancePath:instancePath+"/approvals",schemaPath:"#/properties/approvals/if",keyword:"if",params:{failingKeyword: ifClause4},schema:schema4.properties.approvals.if,parentSchema:schema4.properties.approvals,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.issues !== undefined && func0.call(data, "issues")){
let data10 = data.issues;
const _errs43 = errors;
let valid16 = true;
const _errs44 = errors;
if(!(Array.isArray(data10))){
const err22 = {};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var _valid5 = _errs44 === errors;
errors = _errs43;
if(vErrors !== null){
if(_errs43){
vErrors.length = _errs43;
}
else {
vErrors = null;
}
}
let ifClause5;
if(_valid5){
const _errs46 = errors;
if(Array.isArray(data10)){
if(data10.length < 1){
const err23 = {instancePath:instancePath+"/issues",schemaPath:"#/properties/issues/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema4.properties.issues.then,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
const len5 = data10.length;
for(let i5=0; i5<len5; i5++){
if(!(validate21(data10[i5], {instancePath:instancePath+"/issues/" + i5,parentData:data10,parentDataProperty:i5,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err24 = {instancePath:instancePath+"/issues",schemaPath:"#/properties/issues/then/type",keyword:"type",params:{type: "array"},schema:schema4.properties.issues.then.type,parentSchema:schema4.properties.issues.then,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var _valid5 = _errs46 === errors;
valid16 = _valid5;
ifClause5 = "then";
}
else {
const _errs49 = errors;
if(!(validate21(data10, {instancePath:instancePath+"/issues",parentData:data,parentDataProperty:"issues",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var _valid5 = _errs49 === errors;
valid16 = _valid5;
ifClause5 = "else";
}
if(!valid16){
const err25 = {instancePath:instancePath+"/issues",schemaPath:"#/properties/issues/if",keyword:"if",params:{failingKeyword: ifClause5},schema:schema4.properties.issues.if,parentSchema:schema4.properties.issues,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.checklist !== undefined && func0.call(data, "checklist")){
if(!(validate24(data.checklist, {instancePath:instancePath+"/checklist",parentData:data,parentDataProperty:"checklist",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err26 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema4.type,parentSchema:schema4,data};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
validate6.errors = vErrors;
return errors === 0;
}
validate6.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
const _errs5 = errors;
let valid3 = true;
const _errs6 = errors;
if(errors === _errs6){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
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
let ifClause0;
if(_valid0){
const _errs9 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if((data1.at === undefined) || (!(func0.call(data1, "at")))){
const err5 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/then/required",keyword:"required",params:{missingProperty: "at"},schema:schema3.properties.steps.items.then.required,parentSchema:schema3.properties.steps.items.then,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 of Object.keys(data1)){
if(!((key1 === "at") || (key1 === "requires"))){
const err6 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema3.properties.steps.items.then,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.at !== undefined && func0.call(data1, "at")){
let data2 = data1.at;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 100 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/steps/" + i0+"/at",schemaPath:"#/properties/steps/items/then/properties/at/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},schema:100,parentSchema:schema3.properties.steps.items.then.properties.at,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2 <= 0 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/steps/" + i0+"/at",schemaPath:"#/properties/steps/items/then/properties/at/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},schema:0,parentSchema:schema3.properties.steps.items.then.properties.at,data:data2};
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
const err9 = {instancePath:instancePath+"/steps/" + i0+"/at",schemaPath:"#/properties/steps/items/then/properties/at/type",keyword:"type",params:{type: "number"},schema:schema3.properties.steps.items.then.properties.at.type,parentSchema:schema3.properties.steps.items.then.properties.at,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data1.requires !== undefined && func0.call(data1, "requires")){
if(!(validate6(data1.requires, {instancePath:instancePath+"/steps/" + i0+"/requires",parentData:data1,parentDataProperty:"requires",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate6.errors : vErrors.concat(validate6.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/then/type",keyword:"type",params:{type: "object"},schema:schema3.properties.steps.items.then.type,parentSchema:schema3.properties.steps.items.then,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var _valid0 = _errs9 === errors;
valid3 = _valid0;
ifClause0 = "then";
}
else {
const _errs15 = errors;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 100 || isNaN(data1)){
const err11 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/else/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},schema:100,parentSchema:schema3.properties.steps.items.else,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data1 <= 0 || isNaN(data1)){
const err12 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/else/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},schema:0,parentSchema:schema3.properties.steps.items.else,data:data1};
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
const err13 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/else/type",keyword:"type",params:{type: "number"},schema:schema3.properties.steps.items.else.type,parentSchema:schema3.properties.steps.items.else,data:data1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid0 = _errs15 === errors;
valid3 = _valid0;
ifClause0 = "else";
}
if(!valid3){
const err14 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema3.properties.steps.items.if,parentSchema:schema3.properties.steps.items,data:data1};
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
else {
const err15 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/type",keyword:"type",params:{type: "array"},schema:schema3.properties.steps.type,parentSchema:schema3.properties.steps,data:data0};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.each !== undefined && func0.call(data, "each")){
let data4 = data.each;
if(typeof data4 === "string"){
if(!pattern8.test(data4)){
const err16 = {instancePath:instancePath+"/each",schemaPath:"#/properties/each/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,6})[mhdw]$"},schema:"^(0|[1-9][0-9]{0,6})[mhdw]$",parentSchema:schema3.properties.each,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/each",schemaPath:"#/properties/each/type",keyword:"type",params:{type: "string"},schema:schema3.properties.each.type,parentSchema:schema3.properties.each,data:data4};
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
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema3.type,parentSchema:schema3,data};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate5.errors = vErrors;
return errors === 0;
}
validate5.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(!((((((((key0 === "soak") || (key0 === "ladder")) || (key0 === "metrics")) || (key0 === "flags")) || (key0 === "window")) || (key0 === "approvals")) || (key0 === "issues")) || (key0 === "checklist"))){
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
if(data.metrics !== undefined && func0.call(data, "metrics")){
let data4 = data.metrics;
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
const err10 = {instancePath:instancePath+"/metrics",schemaPath:"#/properties/metrics/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema1.properties.metrics.then,data:data4};
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
if(!(validate9(data4[i2], {instancePath:instancePath+"/metrics/" + i2,parentData:data4,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath:instancePath+"/metrics",schemaPath:"#/properties/metrics/then/type",keyword:"type",params:{type: "array"},schema:schema1.properties.metrics.then.type,parentSchema:schema1.properties.metrics.then,data:data4};
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
if(!(validate9(data4, {instancePath:instancePath+"/metrics",parentData:data,parentDataProperty:"metrics",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors);
errors = vErrors.length;
}
var _valid2 = _errs25 === errors;
valid7 = _valid2;
ifClause2 = "else";
}
if(!valid7){
const err12 = {instancePath:instancePath+"/metrics",schemaPath:"#/properties/metrics/if",keyword:"if",params:{failingKeyword: ifClause2},schema:schema1.properties.metrics.if,parentSchema:schema1.properties.metrics,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.flags !== undefined && func0.call(data, "flags")){
let data6 = data.flags;
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
const err14 = {instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema1.properties.flags.then,data:data6};
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
if(!(validate12(data6[i3], {instancePath:instancePath+"/flags/" + i3,parentData:data6,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
}
else {
const err15 = {instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/then/type",keyword:"type",params:{type: "array"},schema:schema1.properties.flags.then.type,parentSchema:schema1.properties.flags.then,data:data6};
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
if(!(validate12(data6, {instancePath:instancePath+"/flags",parentData:data,parentDataProperty:"flags",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
var _valid3 = _errs33 === errors;
valid10 = _valid3;
ifClause3 = "else";
}
if(!valid10){
const err16 = {instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/if",keyword:"if",params:{failingKeyword: ifClause3},schema:schema1.properties.flags.if,parentSchema:schema1.properties.flags,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.window !== undefined && func0.call(data, "window")){
let data8 = data.window;
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
const err18 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema1.properties.window.then,data:data8};
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
if(!(validate15(data8[i4], {instancePath:instancePath+"/window/" + i4,parentData:data8,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
}
}
else {
const err19 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/then/type",keyword:"type",params:{type: "array"},schema:schema1.properties.window.then.type,parentSchema:schema1.properties.window.then,data:data8};
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
if(!(validate15(data8, {instancePath:instancePath+"/window",parentData:data,parentDataProperty:"window",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
var _valid4 = _errs41 === errors;
valid13 = _valid4;
ifClause4 = "else";
}
if(!valid13){
const err20 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/if",keyword:"if",params:{failingKeyword: ifClause4},schema:schema1.properties.window.if,parentSchema:schema1.properties.window,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.approvals !== undefined && func0.call(data, "approvals")){
let data10 = data.approvals;
const _errs43 = errors;
let valid16 = true;
const _errs44 = errors;
if(!(Array.isArray(data10))){
const err21 = {};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var _valid5 = _errs44 === errors;
errors = _errs43;
if(vErrors !== null){
if(_errs43){
vErrors.length = _errs43;
}
else {
vErrors = null;
}
}
let ifClause5;
if(_valid5){
const _errs46 = errors;
if(Array.isArray(data10)){
if(data10.length < 1){
const err22 = {instancePath:instancePath+"/approvals",schemaPath:"#/properties/approvals/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema1.properties.approvals.then,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
const len5 = data10.length;
for(let i5=0; i5<len5; i5++){
if(!(validate18(data10[i5], {instancePath:instancePath+"/approvals/" + i5,parentData:data10,parentDataProperty:i5,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
}
}
else {
const err23 = {instancePath:instancePath+"/approvals",schemaPath:"#/properties/approvals/then/type",keyword:"type",params:{type: "array"},schema:schema1.properties.approvals.then.type,parentSchema:schema1.properties.approvals.then,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
var _valid5 = _errs46 === errors;
valid16 = _valid5;
ifClause5 = "then";
}
else {
const _errs49 = errors;
if(!(validate18(data10, {instancePath:instancePath+"/approvals",parentData:data,parentDataProperty:"approvals",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
var _valid5 = _errs49 === errors;
valid16 = _valid5;
ifClause5 = "else";
}
if(!valid16){
const err24 = {instancePath:instancePath+"/approvals",schemaPath:"#/properties/approvals/if",keyword:"if",params:{failingKeyword: ifClause5},schema:schema1.properties.approvals.if,parentSchema:schema1.properties.approvals,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.issues !== undefined && func0.call(data, "issues")){
let data12 = data.issues;
const _errs51 = errors;
let valid19 = true;
const _errs52 = errors;
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
var _valid6 = _errs52 === errors;
errors = _errs51;
if(vErrors !== null){
if(_errs51){
vErrors.length = _errs51;
}
else {
vErrors = null;
}
}
let ifClause6;
if(_valid6){
const _errs54 = errors;
if(Array.isArray(data12)){
if(data12.length < 1){
const err26 = {instancePath:instancePath+"/issues",schemaPath:"#/properties/issues/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema1.properties.issues.then,data:data12};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
const len6 = data12.length;
for(let i6=0; i6<len6; i6++){
if(!(validate21(data12[i6], {instancePath:instancePath+"/issues/" + i6,parentData:data12,parentDataProperty:i6,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err27 = {instancePath:instancePath+"/issues",schemaPath:"#/properties/issues/then/type",keyword:"type",params:{type: "array"},schema:schema1.properties.issues.then.type,parentSchema:schema1.properties.issues.then,data:data12};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var _valid6 = _errs54 === errors;
valid19 = _valid6;
ifClause6 = "then";
}
else {
const _errs57 = errors;
if(!(validate21(data12, {instancePath:instancePath+"/issues",parentData:data,parentDataProperty:"issues",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var _valid6 = _errs57 === errors;
valid19 = _valid6;
ifClause6 = "else";
}
if(!valid19){
const err28 = {instancePath:instancePath+"/issues",schemaPath:"#/properties/issues/if",keyword:"if",params:{failingKeyword: ifClause6},schema:schema1.properties.issues.if,parentSchema:schema1.properties.issues,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.checklist !== undefined && func0.call(data, "checklist")){
if(!(validate24(data.checklist, {instancePath:instancePath+"/checklist",parentData:data,parentDataProperty:"checklist",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err29 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema1.type,parentSchema:schema1,data};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
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
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((((data.graduate === undefined) || (!(func0.call(data, "graduate")))) && (missing1 = "graduate")) || (((data.permanent === undefined) || (!(func0.call(data, "permanent")))) && (missing1 = "permanent"))){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var valid2 = _errs6 === errors;
if(valid2){
const err3 = {instancePath,schemaPath:"#/allOf/1/not",keyword:"not",params:{},schema:schema0.allOf[1].not,parentSchema:schema0.allOf[1],data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
}
const _errs8 = errors;
let valid3 = true;
const _errs9 = errors;
if(errors === _errs9){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if(((data.safe === undefined) || (!(func0.call(data, "safe")))) && (missing2 = "safe")){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
if(data.safe !== undefined && func0.call(data, "safe")){
if(true !== data.safe){
const err5 = {};
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
}
else {
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid0 = _errs9 === errors;
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs12 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.services !== undefined && func0.call(data, "services")){
let data1 = data.services;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key0 of Object.keys(data1)){
let data2 = data1[key0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 of Object.keys(data2)){
let data3 = data2[key1];
const _errs21 = errors;
let valid8 = true;
const _errs22 = errors;
if(typeof data3 !== "string"){
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid1 = _errs22 === errors;
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid1){
const _errs24 = errors;
if("enabled" !== data3){
const err8 = {instancePath:instancePath+"/services/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/2/then/properties/services/additionalProperties/additionalProperties/then/const",keyword:"const",params:{allowedValue: "enabled"},schema:"enabled",parentSchema:schema0.allOf[2].then.properties.services.additionalProperties.additionalProperties.then,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid1 = _errs24 === errors;
valid8 = _valid1;
ifClause0 = "then";
}
else {
const _errs25 = errors;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.from !== undefined && func0.call(data3, "from")){
let data4 = data3.from;
if("enabled" !== data4){
const err9 = {instancePath:instancePath+"/services/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/from",schemaPath:"#/allOf/2/then/properties/services/additionalProperties/additionalProperties/else/properties/from/const",keyword:"const",params:{allowedValue: "enabled"},schema:"enabled",parentSchema:schema0.allOf[2].then.properties.services.additionalProperties.additionalProperties.else.properties.from,data:data4};
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
const err10 = {instancePath:instancePath+"/services/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/2/then/properties/services/additionalProperties/additionalProperties/else/type",keyword:"type",params:{type: "object"},schema:schema0.allOf[2].then.properties.services.additionalProperties.additionalProperties.else.type,parentSchema:schema0.allOf[2].then.properties.services.additionalProperties.additionalProperties.else,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var _valid1 = _errs25 === errors;
valid8 = _valid1;
ifClause0 = "else";
}
if(!valid8){
const err11 = {instancePath:instancePath+"/services/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/2/then/properties/services/additionalProperties/additionalProperties/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema0.allOf[2].then.properties.services.additionalProperties.additionalProperties.if,parentSchema:schema0.allOf[2].then.properties.services.additionalProperties.additionalProperties,data:data3};
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
const err12 = {instancePath:instancePath+"/services/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/2/then/properties/services/additionalProperties/type",keyword:"type",params:{type: "object"},schema:schema0.allOf[2].then.properties.services.additionalProperties.type,parentSchema:schema0.allOf[2].then.properties.services.additionalProperties,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/services",schemaPath:"#/allOf/2/then/properties/services/type",keyword:"type",params:{type: "object"},schema:schema0.allOf[2].then.properties.services.type,parentSchema:schema0.allOf[2].then.properties.services,data:data1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/allOf/2/then/type",keyword:"type",params:{type: "object"},schema:schema0.allOf[2].then.type,parentSchema:schema0.allOf[2].then,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var _valid0 = _errs12 === errors;
valid3 = _valid0;
if(valid3){
var props1 = {};
props1.services = true;
props1.safe = true;
}
}
if(!valid3){
const err15 = {instancePath,schemaPath:"#/allOf/2/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.allOf[2].if,parentSchema:schema0.allOf[2],data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.description === undefined) || (!(func0.call(data, "description")))){
const err16 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "description"},schema:schema0.required,parentSchema:schema0,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key2 of Object.keys(data)){
if(!(func0.call(schema0.properties, key2))){
const err17 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema0,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.description !== undefined && func0.call(data, "description")){
let data5 = data.description;
if(typeof data5 === "string"){
if(func11(data5) > 500){
const err18 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema0.properties.description,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func11(data5) < 1){
const err19 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema0.properties.description,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!pattern0.test(data5)){
const err20 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema0.properties.description,data:data5};
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
const err21 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},schema:schema0.properties.description.type,parentSchema:schema0.properties.description,data:data5};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.owner !== undefined && func0.call(data, "owner")){
let data6 = data.owner;
if(typeof data6 === "string"){
if(!pattern1.test(data6)){
const err22 = {instancePath:instancePath+"/owner",schemaPath:"#/properties/owner/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,62}$|^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},schema:"^[a-z0-9][a-z0-9._-]{0,62}$|^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema0.properties.owner,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/owner",schemaPath:"#/properties/owner/type",keyword:"type",params:{type: "string"},schema:schema0.properties.owner.type,parentSchema:schema0.properties.owner,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data7 = data.kind;
if(!((((data7 === "release") || (data7 === "experiment")) || (data7 === "ops")) || (data7 === "permission"))){
const err24 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema0.properties.kind.enum},schema:schema0.properties.kind.enum,parentSchema:schema0.properties.kind,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.services !== undefined && func0.call(data, "services")){
let data8 = data.services;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key3 of Object.keys(data8)){
const _errs37 = errors;
if(typeof key3 === "string"){
if(!pattern2.test(key3)){
const err25 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,62}$"},schema:"^[a-z0-9][a-z0-9._-]{0,62}$",parentSchema:schema0.properties.services.propertyNames,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema0.properties.services.propertyNames.type,parentSchema:schema0.properties.services.propertyNames,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var valid11 = _errs37 === errors;
if(!valid11){
const err27 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/propertyNames",keyword:"propertyNames",params:{propertyName: key3},schema:schema0.properties.services.propertyNames,parentSchema:schema0.properties.services,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
for(const key4 of Object.keys(data8)){
let data9 = data8[key4];
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(Object.keys(data9).length < 1){
const err28 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema0.properties.services.additionalProperties,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
for(const key5 of Object.keys(data9)){
const _errs42 = errors;
if(typeof key5 === "string"){
if(!pattern3.test(key5)){
const err29 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]{0,127}$"},schema:"^[A-Za-z_][A-Za-z0-9_]{0,127}$",parentSchema:schema0.properties.services.additionalProperties.propertyNames,data:key5,propertyName:key5};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema0.properties.services.additionalProperties.propertyNames.type,parentSchema:schema0.properties.services.additionalProperties.propertyNames,data:key5,propertyName:key5};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
var valid13 = _errs42 === errors;
if(!valid13){
const err31 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/propertyNames",keyword:"propertyNames",params:{propertyName: key5},schema:schema0.properties.services.additionalProperties.propertyNames,parentSchema:schema0.properties.services.additionalProperties,data:data9};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
for(const key6 of Object.keys(data9)){
let data10 = data9[key6];
const _errs46 = errors;
let valid15 = true;
const _errs47 = errors;
if(typeof data10 !== "string"){
const err32 = {};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
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
let ifClause1;
if(_valid2){
const _errs49 = errors;
if(!((data10 === "enabled") || (data10 === "rollout"))){
const err33 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/additionalProperties/then/enum",keyword:"enum",params:{allowedValues: schema0.properties.services.additionalProperties.additionalProperties.then.enum},schema:schema0.properties.services.additionalProperties.additionalProperties.then.enum,parentSchema:schema0.properties.services.additionalProperties.additionalProperties.then,data:data10};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
var _valid2 = _errs49 === errors;
valid15 = _valid2;
ifClause1 = "then";
}
else {
const _errs50 = errors;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if((data10.from === undefined) || (!(func0.call(data10, "from")))){
const err34 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/additionalProperties/else/required",keyword:"required",params:{missingProperty: "from"},schema:schema0.properties.services.additionalProperties.additionalProperties.else.required,parentSchema:schema0.properties.services.additionalProperties.additionalProperties.else,data:data10};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
for(const key7 of Object.keys(data10)){
if(!((((key7 === "from") || (key7 === "on")) || (key7 === "off")) || (key7 === "in"))){
const err35 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/additionalProperties/else/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},schema:false,parentSchema:schema0.properties.services.additionalProperties.additionalProperties.else,data:data10};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data10.from !== undefined && func0.call(data10, "from")){
let data11 = data10.from;
if(!((data11 === "enabled") || (data11 === "rollout"))){
const err36 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/from",schemaPath:"#/properties/services/additionalProperties/additionalProperties/else/properties/from/enum",keyword:"enum",params:{allowedValues: schema0.properties.services.additionalProperties.additionalProperties.else.properties.from.enum},schema:schema0.properties.services.additionalProperties.additionalProperties.else.properties.from.enum,parentSchema:schema0.properties.services.additionalProperties.additionalProperties.else.properties.from,data:data11};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data10.on !== undefined && func0.call(data10, "on")){
let data12 = data10.on;
if(typeof data12 === "string"){
if(func11(data12) > 100){
const err37 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/on",schemaPath:"#/properties/services/additionalProperties/additionalProperties/else/properties/on/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema0.properties.services.additionalProperties.additionalProperties.else.properties.on,data:data12};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(!pattern4.test(data12)){
const err38 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/on",schemaPath:"#/properties/services/additionalProperties/additionalProperties/else/properties/on/pattern",keyword:"pattern",params:{pattern: "^(?!unset$)(?!.*'.*[\"$\\\\`])(?!.*[\"$\\\\`].*')[ -~]*$"},schema:"^(?!unset$)(?!.*'.*[\"$\\\\`])(?!.*[\"$\\\\`].*')[ -~]*$",parentSchema:schema0.properties.services.additionalProperties.additionalProperties.else.properties.on,data:data12};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/on",schemaPath:"#/properties/services/additionalProperties/additionalProperties/else/properties/on/type",keyword:"type",params:{type: "string"},schema:schema0.properties.services.additionalProperties.additionalProperties.else.properties.on.type,parentSchema:schema0.properties.services.additionalProperties.additionalProperties.else.properties.on,data:data12};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data10.off !== undefined && func0.call(data10, "off")){
let data13 = data10.off;
if(typeof data13 === "string"){
if(func11(data13) > 100){
const err40 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/off",schemaPath:"#/properties/services/additionalProperties/additionalProperties/else/properties/off/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema0.properties.services.additionalProperties.additionalProperties.else.properties.off,data:data13};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(!pattern5.test(data13)){
const err41 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/off",schemaPath:"#/properties/services/additionalProperties/additionalProperties/else/properties/off/pattern",keyword:"pattern",params:{pattern: "^(?!.*'.*[\"$\\\\`])(?!.*[\"$\\\\`].*')[ -~]*$"},schema:"^(?!.*'.*[\"$\\\\`])(?!.*[\"$\\\\`].*')[ -~]*$",parentSchema:schema0.properties.services.additionalProperties.additionalProperties.else.properties.off,data:data13};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/off",schemaPath:"#/properties/services/additionalProperties/additionalProperties/else/properties/off/type",keyword:"type",params:{type: "string"},schema:schema0.properties.services.additionalProperties.additionalProperties.else.properties.off.type,parentSchema:schema0.properties.services.additionalProperties.additionalProperties.else.properties.off,data:data13};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data10.in !== undefined && func0.call(data10, "in")){
let data14 = data10.in;
if(Array.isArray(data14)){
if(data14.length < 1){
const err43 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/in",schemaPath:"#/properties/services/additionalProperties/additionalProperties/else/properties/in/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema0.properties.services.additionalProperties.additionalProperties.else.properties.in,data:data14};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
let data15 = data14[i0];
if(typeof data15 === "string"){
if(!pattern6.test(data15)){
const err44 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/in/" + i0,schemaPath:"#/properties/services/additionalProperties/additionalProperties/else/properties/in/items/pattern",keyword:"pattern",params:{pattern: "^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$"},schema:"^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$",parentSchema:schema0.properties.services.additionalProperties.additionalProperties.else.properties.in.items,data:data15};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/in/" + i0,schemaPath:"#/properties/services/additionalProperties/additionalProperties/else/properties/in/items/type",keyword:"type",params:{type: "string"},schema:schema0.properties.services.additionalProperties.additionalProperties.else.properties.in.items.type,parentSchema:schema0.properties.services.additionalProperties.additionalProperties.else.properties.in.items,data:data15};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
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
const err46 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/in",schemaPath:"#/properties/services/additionalProperties/additionalProperties/else/properties/in/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema0.properties.services.additionalProperties.additionalProperties.else.properties.in,data:data14};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err47 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/in",schemaPath:"#/properties/services/additionalProperties/additionalProperties/else/properties/in/type",keyword:"type",params:{type: "array"},schema:schema0.properties.services.additionalProperties.additionalProperties.else.properties.in.type,parentSchema:schema0.properties.services.additionalProperties.additionalProperties.else.properties.in,data:data14};
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
const err48 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/additionalProperties/else/type",keyword:"type",params:{type: "object"},schema:schema0.properties.services.additionalProperties.additionalProperties.else.type,parentSchema:schema0.properties.services.additionalProperties.additionalProperties.else,data:data10};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
var _valid2 = _errs50 === errors;
valid15 = _valid2;
ifClause1 = "else";
}
if(!valid15){
const err49 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/additionalProperties/if",keyword:"if",params:{failingKeyword: ifClause1},schema:schema0.properties.services.additionalProperties.additionalProperties.if,parentSchema:schema0.properties.services.additionalProperties.additionalProperties,data:data10};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/type",keyword:"type",params:{type: "object"},schema:schema0.properties.services.additionalProperties.type,parentSchema:schema0.properties.services.additionalProperties,data:data9};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/type",keyword:"type",params:{type: "object"},schema:schema0.properties.services.type,parentSchema:schema0.properties.services,data:data8};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.requires !== undefined && func0.call(data, "requires")){
let data16 = data.requires;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key8 of Object.keys(data16)){
const _errs64 = errors;
if(typeof key8 === "string"){
if(!pattern7.test(key8)){
const err52 = {instancePath:instancePath+"/requires",schemaPath:"#/properties/requires/propertyNames/pattern",keyword:"pattern",params:{pattern: "^\\*$|^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$"},schema:"^\\*$|^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$",parentSchema:schema0.properties.requires.propertyNames,data:key8,propertyName:key8};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/requires",schemaPath:"#/properties/requires/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema0.properties.requires.propertyNames.type,parentSchema:schema0.properties.requires.propertyNames,data:key8,propertyName:key8};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
var valid20 = _errs64 === errors;
if(!valid20){
const err54 = {instancePath:instancePath+"/requires",schemaPath:"#/properties/requires/propertyNames",keyword:"propertyNames",params:{propertyName: key8},schema:schema0.properties.requires.propertyNames,parentSchema:schema0.properties.requires,data:data16};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
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
const err55 = {instancePath:instancePath+"/requires",schemaPath:"#/properties/requires/type",keyword:"type",params:{type: "object"},schema:schema0.properties.requires.type,parentSchema:schema0.properties.requires,data:data16};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.safe !== undefined && func0.call(data, "safe")){
let data18 = data.safe;
if(typeof data18 !== "boolean"){
const err56 = {instancePath:instancePath+"/safe",schemaPath:"#/properties/safe/type",keyword:"type",params:{type: "boolean"},schema:schema0.properties.safe.type,parentSchema:schema0.properties.safe,data:data18};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data["code-default"] !== undefined && func0.call(data, "code-default")){
let data19 = data["code-default"];
if(typeof data19 !== "boolean"){
const err57 = {instancePath:instancePath+"/code-default",schemaPath:"#/properties/code-default/type",keyword:"type",params:{type: "boolean"},schema:schema0.properties["code-default"].type,parentSchema:schema0.properties["code-default"],data:data19};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.expires !== undefined && func0.call(data, "expires")){
let data20 = data.expires;
if(typeof data20 === "string"){
if(!pattern25.test(data20)){
const err58 = {instancePath:instancePath+"/expires",schemaPath:"#/properties/expires/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},schema:"^[0-9]{4}-[0-9]{2}-[0-9]{2}$",parentSchema:schema0.properties.expires,data:data20};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/expires",schemaPath:"#/properties/expires/type",keyword:"type",params:{type: "string"},schema:schema0.properties.expires.type,parentSchema:schema0.properties.expires,data:data20};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data.permanent !== undefined && func0.call(data, "permanent")){
let data21 = data.permanent;
if(typeof data21 === "string"){
if(func11(data21) > 500){
const err60 = {instancePath:instancePath+"/permanent",schemaPath:"#/properties/permanent/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema0.properties.permanent,data:data21};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(func11(data21) < 1){
const err61 = {instancePath:instancePath+"/permanent",schemaPath:"#/properties/permanent/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema0.properties.permanent,data:data21};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(!pattern0.test(data21)){
const err62 = {instancePath:instancePath+"/permanent",schemaPath:"#/properties/permanent/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema0.properties.permanent,data:data21};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
else {
const err63 = {instancePath:instancePath+"/permanent",schemaPath:"#/properties/permanent/type",keyword:"type",params:{type: "string"},schema:schema0.properties.permanent.type,parentSchema:schema0.properties.permanent,data:data21};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data.emergency !== undefined && func0.call(data, "emergency")){
let data22 = data.emergency;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if((data22.routes === undefined) || (!(func0.call(data22, "routes")))){
const err64 = {instancePath:instancePath+"/emergency",schemaPath:"#/properties/emergency/required",keyword:"required",params:{missingProperty: "routes"},schema:schema0.properties.emergency.required,parentSchema:schema0.properties.emergency,data:data22};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
for(const key10 of Object.keys(data22)){
if(!(key10 === "routes")){
const err65 = {instancePath:instancePath+"/emergency",schemaPath:"#/properties/emergency/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},schema:false,parentSchema:schema0.properties.emergency,data:data22};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data22.routes !== undefined && func0.call(data22, "routes")){
let data23 = data22.routes;
if(Array.isArray(data23)){
if(data23.length < 1){
const err66 = {instancePath:instancePath+"/emergency/routes",schemaPath:"#/properties/emergency/properties/routes/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema0.properties.emergency.properties.routes,data:data23};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
const len1 = data23.length;
for(let i2=0; i2<len1; i2++){
let data24 = data23[i2];
if(typeof data24 === "string"){
if(!pattern27.test(data24)){
const err67 = {instancePath:instancePath+"/emergency/routes/" + i2,schemaPath:"#/properties/emergency/properties/routes/items/pattern",keyword:"pattern",params:{pattern: "^/[A-Za-z0-9._~/-]{0,200}\\*?$"},schema:"^/[A-Za-z0-9._~/-]{0,200}\\*?$",parentSchema:schema0.properties.emergency.properties.routes.items,data:data24};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
else {
const err68 = {instancePath:instancePath+"/emergency/routes/" + i2,schemaPath:"#/properties/emergency/properties/routes/items/type",keyword:"type",params:{type: "string"},schema:schema0.properties.emergency.properties.routes.items.type,parentSchema:schema0.properties.emergency.properties.routes.items,data:data24};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
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
const err69 = {instancePath:instancePath+"/emergency/routes",schemaPath:"#/properties/emergency/properties/routes/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},schema:true,parentSchema:schema0.properties.emergency.properties.routes,data:data23};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err70 = {instancePath:instancePath+"/emergency/routes",schemaPath:"#/properties/emergency/properties/routes/type",keyword:"type",params:{type: "array"},schema:schema0.properties.emergency.properties.routes.type,parentSchema:schema0.properties.emergency.properties.routes,data:data23};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
else {
const err71 = {instancePath:instancePath+"/emergency",schemaPath:"#/properties/emergency/type",keyword:"type",params:{type: "object"},schema:schema0.properties.emergency.type,parentSchema:schema0.properties.emergency,data:data22};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
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
if(func11(data26) > 100){
const err72 = {instancePath:instancePath+"/tags/" + i4,schemaPath:"#/properties/tags/items/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema0.properties.tags.items,data:data26};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(func11(data26) < 1){
const err73 = {instancePath:instancePath+"/tags/" + i4,schemaPath:"#/properties/tags/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema0.properties.tags.items,data:data26};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(!pattern0.test(data26)){
const err74 = {instancePath:instancePath+"/tags/" + i4,schemaPath:"#/properties/tags/items/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema0.properties.tags.items,data:data26};
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
const err75 = {instancePath:instancePath+"/tags/" + i4,schemaPath:"#/properties/tags/items/type",keyword:"type",params:{type: "string"},schema:schema0.properties.tags.items.type,parentSchema:schema0.properties.tags.items,data:data26};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
else {
const err76 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"},schema:schema0.properties.tags.type,parentSchema:schema0.properties.tags,data:data25};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
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
if(func11(data28) > 200){
const err77 = {instancePath:instancePath+"/tickets/" + i5,schemaPath:"#/properties/tickets/items/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema0.properties.tickets.items,data:data28};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(func11(data28) < 1){
const err78 = {instancePath:instancePath+"/tickets/" + i5,schemaPath:"#/properties/tickets/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema0.properties.tickets.items,data:data28};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(!pattern0.test(data28)){
const err79 = {instancePath:instancePath+"/tickets/" + i5,schemaPath:"#/properties/tickets/items/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema0.properties.tickets.items,data:data28};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath:instancePath+"/tickets/" + i5,schemaPath:"#/properties/tickets/items/type",keyword:"type",params:{type: "string"},schema:schema0.properties.tickets.items.type,parentSchema:schema0.properties.tickets.items,data:data28};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
else {
const err81 = {instancePath:instancePath+"/tickets",schemaPath:"#/properties/tickets/type",keyword:"type",params:{type: "array"},schema:schema0.properties.tickets.type,parentSchema:schema0.properties.tickets,data:data27};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data.risk !== undefined && func0.call(data, "risk")){
let data29 = data.risk;
if(!(((data29 === "low") || (data29 === "medium")) || (data29 === "high"))){
const err82 = {instancePath:instancePath+"/risk",schemaPath:"#/properties/risk/enum",keyword:"enum",params:{allowedValues: schema0.properties.risk.enum},schema:schema0.properties.risk.enum,parentSchema:schema0.properties.risk,data:data29};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data.links !== undefined && func0.call(data, "links")){
let data30 = data.links;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
for(const key11 of Object.keys(data30)){
const _errs94 = errors;
if(typeof key11 === "string"){
if(func11(key11) > 63){
const err83 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/propertyNames/maxLength",keyword:"maxLength",params:{limit: 63},schema:63,parentSchema:schema0.properties.links.propertyNames,data:key11,propertyName:key11};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(func11(key11) < 1){
const err84 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/propertyNames/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema0.properties.links.propertyNames,data:key11,propertyName:key11};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
else {
const err85 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema0.properties.links.propertyNames.type,parentSchema:schema0.properties.links.propertyNames,data:key11,propertyName:key11};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
var valid30 = _errs94 === errors;
if(!valid30){
const err86 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/propertyNames",keyword:"propertyNames",params:{propertyName: key11},schema:schema0.properties.links.propertyNames,parentSchema:schema0.properties.links,data:data30};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
for(const key12 of Object.keys(data30)){
let data31 = data30[key12];
if(typeof data31 === "string"){
if(func11(data31) > 500){
const err87 = {instancePath:instancePath+"/links/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/links/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema0.properties.links.additionalProperties,data:data31};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(!pattern30.test(data31)){
const err88 = {instancePath:instancePath+"/links/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/links/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s<>]+$"},schema:"^https?://[^\\s<>]+$",parentSchema:schema0.properties.links.additionalProperties,data:data31};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
else {
const err89 = {instancePath:instancePath+"/links/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/links/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema0.properties.links.additionalProperties.type,parentSchema:schema0.properties.links.additionalProperties,data:data31};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
else {
const err90 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/type",keyword:"type",params:{type: "object"},schema:schema0.properties.links.type,parentSchema:schema0.properties.links,data:data30};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data.metrics !== undefined && func0.call(data, "metrics")){
let data32 = data.metrics;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
for(const key13 of Object.keys(data32)){
const _errs101 = errors;
if(typeof key13 === "string"){
if(!pattern2.test(key13)){
const err91 = {instancePath:instancePath+"/metrics",schemaPath:"#/properties/metrics/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,62}$"},schema:"^[a-z0-9][a-z0-9._-]{0,62}$",parentSchema:schema0.properties.metrics.propertyNames,data:key13,propertyName:key13};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
else {
const err92 = {instancePath:instancePath+"/metrics",schemaPath:"#/properties/metrics/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema0.properties.metrics.propertyNames.type,parentSchema:schema0.properties.metrics.propertyNames,data:key13,propertyName:key13};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
var valid32 = _errs101 === errors;
if(!valid32){
const err93 = {instancePath:instancePath+"/metrics",schemaPath:"#/properties/metrics/propertyNames",keyword:"propertyNames",params:{propertyName: key13},schema:schema0.properties.metrics.propertyNames,parentSchema:schema0.properties.metrics,data:data32};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
for(const key14 of Object.keys(data32)){
let data33 = data32[key14];
const _errs107 = errors;
const _errs108 = errors;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
let missing3;
if((((data33.query === undefined) || (!(func0.call(data33, "query")))) && (missing3 = "query")) || (((data33.at === undefined) || (!(func0.call(data33, "at")))) && (missing3 = "at"))){
const err94 = {};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
var valid35 = _errs108 === errors;
if(valid35){
const err95 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metrics/additionalProperties/allOf/0/not",keyword:"not",params:{},schema:schema0.properties.metrics.additionalProperties.allOf[0].not,parentSchema:schema0.properties.metrics.additionalProperties.allOf[0],data:data33};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
else {
errors = _errs107;
if(vErrors !== null){
if(_errs107){
vErrors.length = _errs107;
}
else {
vErrors = null;
}
}
}
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if((data33.source === undefined) || (!(func0.call(data33, "source")))){
const err96 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metrics/additionalProperties/required",keyword:"required",params:{missingProperty: "source"},schema:schema0.properties.metrics.additionalProperties.required,parentSchema:schema0.properties.metrics.additionalProperties,data:data33};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if((data33.unit === undefined) || (!(func0.call(data33, "unit")))){
const err97 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metrics/additionalProperties/required",keyword:"required",params:{missingProperty: "unit"},schema:schema0.properties.metrics.additionalProperties.required,parentSchema:schema0.properties.metrics.additionalProperties,data:data33};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if((data33.good === undefined) || (!(func0.call(data33, "good")))){
const err98 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metrics/additionalProperties/required",keyword:"required",params:{missingProperty: "good"},schema:schema0.properties.metrics.additionalProperties.required,parentSchema:schema0.properties.metrics.additionalProperties,data:data33};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
for(const key15 of Object.keys(data33)){
if(!(func0.call(schema0.properties.metrics.additionalProperties.properties, key15))){
const err99 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metrics/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},schema:false,parentSchema:schema0.properties.metrics.additionalProperties,data:data33};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data33.title !== undefined && func0.call(data33, "title")){
let data34 = data33.title;
if(typeof data34 === "string"){
if(func11(data34) > 100){
const err100 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/title",schemaPath:"#/properties/metrics/additionalProperties/properties/title/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema0.properties.metrics.additionalProperties.properties.title,data:data34};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if(func11(data34) < 1){
const err101 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/title",schemaPath:"#/properties/metrics/additionalProperties/properties/title/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema0.properties.metrics.additionalProperties.properties.title,data:data34};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if(!pattern0.test(data34)){
const err102 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/title",schemaPath:"#/properties/metrics/additionalProperties/properties/title/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema0.properties.metrics.additionalProperties.properties.title,data:data34};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
else {
const err103 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/title",schemaPath:"#/properties/metrics/additionalProperties/properties/title/type",keyword:"type",params:{type: "string"},schema:schema0.properties.metrics.additionalProperties.properties.title.type,parentSchema:schema0.properties.metrics.additionalProperties.properties.title,data:data34};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data33.panel !== undefined && func0.call(data33, "panel")){
let data35 = data33.panel;
if(typeof data35 === "string"){
if(func11(data35) > 100){
const err104 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/panel",schemaPath:"#/properties/metrics/additionalProperties/properties/panel/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema0.properties.metrics.additionalProperties.properties.panel,data:data35};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
if(func11(data35) < 1){
const err105 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/panel",schemaPath:"#/properties/metrics/additionalProperties/properties/panel/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema0.properties.metrics.additionalProperties.properties.panel,data:data35};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if(!pattern0.test(data35)){
const err106 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/panel",schemaPath:"#/properties/metrics/additionalProperties/properties/panel/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema0.properties.metrics.additionalProperties.properties.panel,data:data35};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
else {
const err107 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/panel",schemaPath:"#/properties/metrics/additionalProperties/properties/panel/type",keyword:"type",params:{type: "string"},schema:schema0.properties.metrics.additionalProperties.properties.panel.type,parentSchema:schema0.properties.metrics.additionalProperties.properties.panel,data:data35};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data33.source !== undefined && func0.call(data33, "source")){
let data36 = data33.source;
if(typeof data36 === "string"){
if(!pattern2.test(data36)){
const err108 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/source",schemaPath:"#/properties/metrics/additionalProperties/properties/source/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,62}$"},schema:"^[a-z0-9][a-z0-9._-]{0,62}$",parentSchema:schema0.properties.metrics.additionalProperties.properties.source,data:data36};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
else {
const err109 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/source",schemaPath:"#/properties/metrics/additionalProperties/properties/source/type",keyword:"type",params:{type: "string"},schema:schema0.properties.metrics.additionalProperties.properties.source.type,parentSchema:schema0.properties.metrics.additionalProperties.properties.source,data:data36};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data33.query !== undefined && func0.call(data33, "query")){
let data37 = data33.query;
if(typeof data37 === "string"){
if(func11(data37) > 4000){
const err110 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/query",schemaPath:"#/properties/metrics/additionalProperties/properties/query/maxLength",keyword:"maxLength",params:{limit: 4000},schema:4000,parentSchema:schema0.properties.metrics.additionalProperties.properties.query,data:data37};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
if(func11(data37) < 1){
const err111 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/query",schemaPath:"#/properties/metrics/additionalProperties/properties/query/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema0.properties.metrics.additionalProperties.properties.query,data:data37};
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
const err112 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/query",schemaPath:"#/properties/metrics/additionalProperties/properties/query/type",keyword:"type",params:{type: "string"},schema:schema0.properties.metrics.additionalProperties.properties.query.type,parentSchema:schema0.properties.metrics.additionalProperties.properties.query,data:data37};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data33.at !== undefined && func0.call(data33, "at")){
let data38 = data33.at;
if(typeof data38 === "string"){
if(func11(data38) > 500){
const err113 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/at",schemaPath:"#/properties/metrics/additionalProperties/properties/at/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema0.properties.metrics.additionalProperties.properties.at,data:data38};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
if(!pattern35.test(data38)){
const err114 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/at",schemaPath:"#/properties/metrics/additionalProperties/properties/at/pattern",keyword:"pattern",params:{pattern: "^(/[^/~]*(~[01][^/~]*)*)*$"},schema:"^(/[^/~]*(~[01][^/~]*)*)*$",parentSchema:schema0.properties.metrics.additionalProperties.properties.at,data:data38};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
else {
const err115 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/at",schemaPath:"#/properties/metrics/additionalProperties/properties/at/type",keyword:"type",params:{type: "string"},schema:schema0.properties.metrics.additionalProperties.properties.at.type,parentSchema:schema0.properties.metrics.additionalProperties.properties.at,data:data38};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data33.unit !== undefined && func0.call(data33, "unit")){
let data39 = data33.unit;
if(!((((data39 === "ratio") || (data39 === "percent")) || (data39 === "seconds")) || (data39 === "count"))){
const err116 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/unit",schemaPath:"#/properties/metrics/additionalProperties/properties/unit/enum",keyword:"enum",params:{allowedValues: schema0.properties.metrics.additionalProperties.properties.unit.enum},schema:schema0.properties.metrics.additionalProperties.properties.unit.enum,parentSchema:schema0.properties.metrics.additionalProperties.properties.unit,data:data39};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data33.good !== undefined && func0.call(data33, "good")){
let data40 = data33.good;
if(typeof data40 === "string"){
if(func11(data40) > 100){
const err117 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/good",schemaPath:"#/properties/metrics/additionalProperties/properties/good/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema0.properties.metrics.additionalProperties.properties.good,data:data40};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if(!pattern36.test(data40)){
const err118 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/good",schemaPath:"#/properties/metrics/additionalProperties/properties/good/pattern",keyword:"pattern",params:{pattern: "^(<=?|>=?) *(-?(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,9})?)(%|ms|s|m|h)?( of before(?:, or (<=?|>=?) *(-?(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,9})?)(%|ms|s|m|h)?)?)?$"},schema:"^(<=?|>=?) *(-?(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,9})?)(%|ms|s|m|h)?( of before(?:, or (<=?|>=?) *(-?(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,9})?)(%|ms|s|m|h)?)?)?$",parentSchema:schema0.properties.metrics.additionalProperties.properties.good,data:data40};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
else {
const err119 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/good",schemaPath:"#/properties/metrics/additionalProperties/properties/good/type",keyword:"type",params:{type: "string"},schema:schema0.properties.metrics.additionalProperties.properties.good.type,parentSchema:schema0.properties.metrics.additionalProperties.properties.good,data:data40};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data33.warning !== undefined && func0.call(data33, "warning")){
let data41 = data33.warning;
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
if((data41.when === undefined) || (!(func0.call(data41, "when")))){
const err120 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/warning",schemaPath:"#/properties/metrics/additionalProperties/properties/warning/required",keyword:"required",params:{missingProperty: "when"},schema:schema0.properties.metrics.additionalProperties.properties.warning.required,parentSchema:schema0.properties.metrics.additionalProperties.properties.warning,data:data41};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
for(const key16 of Object.keys(data41)){
if(!((key16 === "when") || (key16 === "for"))){
const err121 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/warning",schemaPath:"#/properties/metrics/additionalProperties/properties/warning/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},schema:false,parentSchema:schema0.properties.metrics.additionalProperties.properties.warning,data:data41};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data41.when !== undefined && func0.call(data41, "when")){
let data42 = data41.when;
if(typeof data42 === "string"){
if(func11(data42) > 100){
const err122 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/warning/when",schemaPath:"#/properties/metrics/additionalProperties/properties/warning/properties/when/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema0.properties.metrics.additionalProperties.properties.warning.properties.when,data:data42};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if(!pattern36.test(data42)){
const err123 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/warning/when",schemaPath:"#/properties/metrics/additionalProperties/properties/warning/properties/when/pattern",keyword:"pattern",params:{pattern: "^(<=?|>=?) *(-?(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,9})?)(%|ms|s|m|h)?( of before(?:, or (<=?|>=?) *(-?(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,9})?)(%|ms|s|m|h)?)?)?$"},schema:"^(<=?|>=?) *(-?(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,9})?)(%|ms|s|m|h)?( of before(?:, or (<=?|>=?) *(-?(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,9})?)(%|ms|s|m|h)?)?)?$",parentSchema:schema0.properties.metrics.additionalProperties.properties.warning.properties.when,data:data42};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
else {
const err124 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/warning/when",schemaPath:"#/properties/metrics/additionalProperties/properties/warning/properties/when/type",keyword:"type",params:{type: "string"},schema:schema0.properties.metrics.additionalProperties.properties.warning.properties.when.type,parentSchema:schema0.properties.metrics.additionalProperties.properties.warning.properties.when,data:data42};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data41.for !== undefined && func0.call(data41, "for")){
let data43 = data41.for;
if(typeof data43 === "string"){
if(!pattern38.test(data43)){
const err125 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/warning/for",schemaPath:"#/properties/metrics/additionalProperties/properties/warning/properties/for/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,6})[smhdw]$"},schema:"^(0|[1-9][0-9]{0,6})[smhdw]$",parentSchema:schema0.properties.metrics.additionalProperties.properties.warning.properties.for,data:data43};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
else {
const err126 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/warning/for",schemaPath:"#/properties/metrics/additionalProperties/properties/warning/properties/for/type",keyword:"type",params:{type: "string"},schema:schema0.properties.metrics.additionalProperties.properties.warning.properties.for.type,parentSchema:schema0.properties.metrics.additionalProperties.properties.warning.properties.for,data:data43};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
}
else {
const err127 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/warning",schemaPath:"#/properties/metrics/additionalProperties/properties/warning/type",keyword:"type",params:{type: "object"},schema:schema0.properties.metrics.additionalProperties.properties.warning.type,parentSchema:schema0.properties.metrics.additionalProperties.properties.warning,data:data41};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data33.critical !== undefined && func0.call(data33, "critical")){
let data44 = data33.critical;
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
if((data44.when === undefined) || (!(func0.call(data44, "when")))){
const err128 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/critical",schemaPath:"#/properties/metrics/additionalProperties/properties/critical/required",keyword:"required",params:{missingProperty: "when"},schema:schema0.properties.metrics.additionalProperties.properties.critical.required,parentSchema:schema0.properties.metrics.additionalProperties.properties.critical,data:data44};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
for(const key17 of Object.keys(data44)){
if(!((key17 === "when") || (key17 === "for"))){
const err129 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/critical",schemaPath:"#/properties/metrics/additionalProperties/properties/critical/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},schema:false,parentSchema:schema0.properties.metrics.additionalProperties.properties.critical,data:data44};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data44.when !== undefined && func0.call(data44, "when")){
let data45 = data44.when;
if(typeof data45 === "string"){
if(func11(data45) > 100){
const err130 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/critical/when",schemaPath:"#/properties/metrics/additionalProperties/properties/critical/properties/when/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema0.properties.metrics.additionalProperties.properties.critical.properties.when,data:data45};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
if(!pattern36.test(data45)){
const err131 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/critical/when",schemaPath:"#/properties/metrics/additionalProperties/properties/critical/properties/when/pattern",keyword:"pattern",params:{pattern: "^(<=?|>=?) *(-?(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,9})?)(%|ms|s|m|h)?( of before(?:, or (<=?|>=?) *(-?(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,9})?)(%|ms|s|m|h)?)?)?$"},schema:"^(<=?|>=?) *(-?(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,9})?)(%|ms|s|m|h)?( of before(?:, or (<=?|>=?) *(-?(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,9})?)(%|ms|s|m|h)?)?)?$",parentSchema:schema0.properties.metrics.additionalProperties.properties.critical.properties.when,data:data45};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
else {
const err132 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/critical/when",schemaPath:"#/properties/metrics/additionalProperties/properties/critical/properties/when/type",keyword:"type",params:{type: "string"},schema:schema0.properties.metrics.additionalProperties.properties.critical.properties.when.type,parentSchema:schema0.properties.metrics.additionalProperties.properties.critical.properties.when,data:data45};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data44.for !== undefined && func0.call(data44, "for")){
let data46 = data44.for;
if(typeof data46 === "string"){
if(!pattern38.test(data46)){
const err133 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/critical/for",schemaPath:"#/properties/metrics/additionalProperties/properties/critical/properties/for/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,6})[smhdw]$"},schema:"^(0|[1-9][0-9]{0,6})[smhdw]$",parentSchema:schema0.properties.metrics.additionalProperties.properties.critical.properties.for,data:data46};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
else {
const err134 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/critical/for",schemaPath:"#/properties/metrics/additionalProperties/properties/critical/properties/for/type",keyword:"type",params:{type: "string"},schema:schema0.properties.metrics.additionalProperties.properties.critical.properties.for.type,parentSchema:schema0.properties.metrics.additionalProperties.properties.critical.properties.for,data:data46};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
}
else {
const err135 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/critical",schemaPath:"#/properties/metrics/additionalProperties/properties/critical/type",keyword:"type",params:{type: "object"},schema:schema0.properties.metrics.additionalProperties.properties.critical.type,parentSchema:schema0.properties.metrics.additionalProperties.properties.critical,data:data44};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data33.traffic !== undefined && func0.call(data33, "traffic")){
let data47 = data33.traffic;
const _errs140 = errors;
const _errs141 = errors;
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
let missing4;
if((((data47.query === undefined) || (!(func0.call(data47, "query")))) && (missing4 = "query")) || (((data47.at === undefined) || (!(func0.call(data47, "at")))) && (missing4 = "at"))){
const err136 = {};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
var valid40 = _errs141 === errors;
if(valid40){
const err137 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/traffic",schemaPath:"#/properties/metrics/additionalProperties/properties/traffic/allOf/0/not",keyword:"not",params:{},schema:schema0.properties.metrics.additionalProperties.properties.traffic.allOf[0].not,parentSchema:schema0.properties.metrics.additionalProperties.properties.traffic.allOf[0],data:data47};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
else {
errors = _errs140;
if(vErrors !== null){
if(_errs140){
vErrors.length = _errs140;
}
else {
vErrors = null;
}
}
}
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
if((data47["at-least"] === undefined) || (!(func0.call(data47, "at-least")))){
const err138 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/traffic",schemaPath:"#/properties/metrics/additionalProperties/properties/traffic/required",keyword:"required",params:{missingProperty: "at-least"},schema:schema0.properties.metrics.additionalProperties.properties.traffic.required,parentSchema:schema0.properties.metrics.additionalProperties.properties.traffic,data:data47};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
for(const key18 of Object.keys(data47)){
if(!((((key18 === "query") || (key18 === "at")) || (key18 === "at-least")) || (key18 === "window"))){
const err139 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/traffic",schemaPath:"#/properties/metrics/additionalProperties/properties/traffic/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},schema:false,parentSchema:schema0.properties.metrics.additionalProperties.properties.traffic,data:data47};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data47.query !== undefined && func0.call(data47, "query")){
let data48 = data47.query;
if(typeof data48 === "string"){
if(func11(data48) > 4000){
const err140 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/traffic/query",schemaPath:"#/properties/metrics/additionalProperties/properties/traffic/properties/query/maxLength",keyword:"maxLength",params:{limit: 4000},schema:4000,parentSchema:schema0.properties.metrics.additionalProperties.properties.traffic.properties.query,data:data48};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
if(func11(data48) < 1){
const err141 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/traffic/query",schemaPath:"#/properties/metrics/additionalProperties/properties/traffic/properties/query/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema0.properties.metrics.additionalProperties.properties.traffic.properties.query,data:data48};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
else {
const err142 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/traffic/query",schemaPath:"#/properties/metrics/additionalProperties/properties/traffic/properties/query/type",keyword:"type",params:{type: "string"},schema:schema0.properties.metrics.additionalProperties.properties.traffic.properties.query.type,parentSchema:schema0.properties.metrics.additionalProperties.properties.traffic.properties.query,data:data48};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data47.at !== undefined && func0.call(data47, "at")){
let data49 = data47.at;
if(typeof data49 === "string"){
if(func11(data49) > 500){
const err143 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/traffic/at",schemaPath:"#/properties/metrics/additionalProperties/properties/traffic/properties/at/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema0.properties.metrics.additionalProperties.properties.traffic.properties.at,data:data49};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
if(!pattern35.test(data49)){
const err144 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/traffic/at",schemaPath:"#/properties/metrics/additionalProperties/properties/traffic/properties/at/pattern",keyword:"pattern",params:{pattern: "^(/[^/~]*(~[01][^/~]*)*)*$"},schema:"^(/[^/~]*(~[01][^/~]*)*)*$",parentSchema:schema0.properties.metrics.additionalProperties.properties.traffic.properties.at,data:data49};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
else {
const err145 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/traffic/at",schemaPath:"#/properties/metrics/additionalProperties/properties/traffic/properties/at/type",keyword:"type",params:{type: "string"},schema:schema0.properties.metrics.additionalProperties.properties.traffic.properties.at.type,parentSchema:schema0.properties.metrics.additionalProperties.properties.traffic.properties.at,data:data49};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data47["at-least"] !== undefined && func0.call(data47, "at-least")){
let data50 = data47["at-least"];
if((typeof data50 == "number") && (isFinite(data50))){
if(data50 <= 0 || isNaN(data50)){
const err146 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/traffic/at-least",schemaPath:"#/properties/metrics/additionalProperties/properties/traffic/properties/at-least/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},schema:0,parentSchema:schema0.properties.metrics.additionalProperties.properties.traffic.properties["at-least"],data:data50};
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
const err147 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/traffic/at-least",schemaPath:"#/properties/metrics/additionalProperties/properties/traffic/properties/at-least/type",keyword:"type",params:{type: "number"},schema:schema0.properties.metrics.additionalProperties.properties.traffic.properties["at-least"].type,parentSchema:schema0.properties.metrics.additionalProperties.properties.traffic.properties["at-least"],data:data50};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data47.window !== undefined && func0.call(data47, "window")){
let data51 = data47.window;
if(typeof data51 === "string"){
if(!pattern11.test(data51)){
const err148 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/traffic/window",schemaPath:"#/properties/metrics/additionalProperties/properties/traffic/properties/window/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,6}[mhdw]$"},schema:"^[1-9][0-9]{0,6}[mhdw]$",parentSchema:schema0.properties.metrics.additionalProperties.properties.traffic.properties.window,data:data51};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
else {
const err149 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/traffic/window",schemaPath:"#/properties/metrics/additionalProperties/properties/traffic/properties/window/type",keyword:"type",params:{type: "string"},schema:schema0.properties.metrics.additionalProperties.properties.traffic.properties.window.type,parentSchema:schema0.properties.metrics.additionalProperties.properties.traffic.properties.window,data:data51};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
}
else {
const err150 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/traffic",schemaPath:"#/properties/metrics/additionalProperties/properties/traffic/type",keyword:"type",params:{type: "object"},schema:schema0.properties.metrics.additionalProperties.properties.traffic.type,parentSchema:schema0.properties.metrics.additionalProperties.properties.traffic,data:data47};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data33.from !== undefined && func0.call(data33, "from")){
let data52 = data33.from;
if((typeof data52 == "number") && (isFinite(data52))){
if(data52 > 100 || isNaN(data52)){
const err151 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/from",schemaPath:"#/properties/metrics/additionalProperties/properties/from/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},schema:100,parentSchema:schema0.properties.metrics.additionalProperties.properties.from,data:data52};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
if(data52 <= 0 || isNaN(data52)){
const err152 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/from",schemaPath:"#/properties/metrics/additionalProperties/properties/from/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},schema:0,parentSchema:schema0.properties.metrics.additionalProperties.properties.from,data:data52};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
else {
const err153 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/from",schemaPath:"#/properties/metrics/additionalProperties/properties/from/type",keyword:"type",params:{type: "number"},schema:schema0.properties.metrics.additionalProperties.properties.from.type,parentSchema:schema0.properties.metrics.additionalProperties.properties.from,data:data52};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data33.interval !== undefined && func0.call(data33, "interval")){
let data53 = data33.interval;
if(typeof data53 === "string"){
if(!pattern43.test(data53)){
const err154 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/interval",schemaPath:"#/properties/metrics/additionalProperties/properties/interval/pattern",keyword:"pattern",params:{pattern: "^([1-9][0-9]{1,6}s|[1-9][0-9]{0,6}[mhdw])$"},schema:"^([1-9][0-9]{1,6}s|[1-9][0-9]{0,6}[mhdw])$",parentSchema:schema0.properties.metrics.additionalProperties.properties.interval,data:data53};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
else {
const err155 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/interval",schemaPath:"#/properties/metrics/additionalProperties/properties/interval/type",keyword:"type",params:{type: "string"},schema:schema0.properties.metrics.additionalProperties.properties.interval.type,parentSchema:schema0.properties.metrics.additionalProperties.properties.interval,data:data53};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data33.delay !== undefined && func0.call(data33, "delay")){
let data54 = data33.delay;
if(typeof data54 === "string"){
if(!pattern38.test(data54)){
const err156 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/delay",schemaPath:"#/properties/metrics/additionalProperties/properties/delay/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,6})[smhdw]$"},schema:"^(0|[1-9][0-9]{0,6})[smhdw]$",parentSchema:schema0.properties.metrics.additionalProperties.properties.delay,data:data54};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
else {
const err157 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/delay",schemaPath:"#/properties/metrics/additionalProperties/properties/delay/type",keyword:"type",params:{type: "string"},schema:schema0.properties.metrics.additionalProperties.properties.delay.type,parentSchema:schema0.properties.metrics.additionalProperties.properties.delay,data:data54};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
if(data33.coverage !== undefined && func0.call(data33, "coverage")){
let data55 = data33.coverage;
if(typeof data55 === "string"){
if(!pattern45.test(data55)){
const err158 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/coverage",schemaPath:"#/properties/metrics/additionalProperties/properties/coverage/pattern",keyword:"pattern",params:{pattern: "^(?:100|[1-9]?[0-9](?:\\.[0-9]{1,3})?)%$"},schema:"^(?:100|[1-9]?[0-9](?:\\.[0-9]{1,3})?)%$",parentSchema:schema0.properties.metrics.additionalProperties.properties.coverage,data:data55};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
else {
const err159 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/coverage",schemaPath:"#/properties/metrics/additionalProperties/properties/coverage/type",keyword:"type",params:{type: "string"},schema:schema0.properties.metrics.additionalProperties.properties.coverage.type,parentSchema:schema0.properties.metrics.additionalProperties.properties.coverage,data:data55};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
if(data33.gap !== undefined && func0.call(data33, "gap")){
let data56 = data33.gap;
if(typeof data56 === "string"){
if(!pattern38.test(data56)){
const err160 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/gap",schemaPath:"#/properties/metrics/additionalProperties/properties/gap/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,6})[smhdw]$"},schema:"^(0|[1-9][0-9]{0,6})[smhdw]$",parentSchema:schema0.properties.metrics.additionalProperties.properties.gap,data:data56};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
else {
const err161 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/gap",schemaPath:"#/properties/metrics/additionalProperties/properties/gap/type",keyword:"type",params:{type: "string"},schema:schema0.properties.metrics.additionalProperties.properties.gap.type,parentSchema:schema0.properties.metrics.additionalProperties.properties.gap,data:data56};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
if(data33.share !== undefined && func0.call(data33, "share")){
let data57 = data33.share;
if(typeof data57 === "string"){
if(!pattern45.test(data57)){
const err162 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/share",schemaPath:"#/properties/metrics/additionalProperties/properties/share/pattern",keyword:"pattern",params:{pattern: "^(?:100|[1-9]?[0-9](?:\\.[0-9]{1,3})?)%$"},schema:"^(?:100|[1-9]?[0-9](?:\\.[0-9]{1,3})?)%$",parentSchema:schema0.properties.metrics.additionalProperties.properties.share,data:data57};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
else {
const err163 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/share",schemaPath:"#/properties/metrics/additionalProperties/properties/share/type",keyword:"type",params:{type: "string"},schema:schema0.properties.metrics.additionalProperties.properties.share.type,parentSchema:schema0.properties.metrics.additionalProperties.properties.share,data:data57};
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
else {
const err164 = {instancePath:instancePath+"/metrics/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metrics/additionalProperties/type",keyword:"type",params:{type: "object"},schema:schema0.properties.metrics.additionalProperties.type,parentSchema:schema0.properties.metrics.additionalProperties,data:data33};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
}
else {
const err165 = {instancePath:instancePath+"/metrics",schemaPath:"#/properties/metrics/type",keyword:"type",params:{type: "object"},schema:schema0.properties.metrics.type,parentSchema:schema0.properties.metrics,data:data32};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
if(data.watch !== undefined && func0.call(data, "watch")){
let data58 = data.watch;
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
if((data58.for === undefined) || (!(func0.call(data58, "for")))){
const err166 = {instancePath:instancePath+"/watch",schemaPath:"#/properties/watch/required",keyword:"required",params:{missingProperty: "for"},schema:schema0.properties.watch.required,parentSchema:schema0.properties.watch,data:data58};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
for(const key19 of Object.keys(data58)){
if(!(((key19 === "for") || (key19 === "then")) || (key19 === "also"))){
const err167 = {instancePath:instancePath+"/watch",schemaPath:"#/properties/watch/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},schema:false,parentSchema:schema0.properties.watch,data:data58};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
if(data58.for !== undefined && func0.call(data58, "for")){
let data59 = data58.for;
if(typeof data59 === "string"){
if(!pattern8.test(data59)){
const err168 = {instancePath:instancePath+"/watch/for",schemaPath:"#/properties/watch/properties/for/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,6})[mhdw]$"},schema:"^(0|[1-9][0-9]{0,6})[mhdw]$",parentSchema:schema0.properties.watch.properties.for,data:data59};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
else {
const err169 = {instancePath:instancePath+"/watch/for",schemaPath:"#/properties/watch/properties/for/type",keyword:"type",params:{type: "string"},schema:schema0.properties.watch.properties.for.type,parentSchema:schema0.properties.watch.properties.for,data:data59};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(data58.then !== undefined && func0.call(data58, "then")){
let data60 = data58.then;
if(!((data60 === "propose") || (data60 === "merge"))){
const err170 = {instancePath:instancePath+"/watch/then",schemaPath:"#/properties/watch/properties/then/enum",keyword:"enum",params:{allowedValues: schema0.properties.watch.properties.then.enum},schema:schema0.properties.watch.properties.then.enum,parentSchema:schema0.properties.watch.properties.then,data:data60};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
if(data58.also !== undefined && func0.call(data58, "also")){
let data61 = data58.also;
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
for(const key20 of Object.keys(data61)){
if(!(key20 === "issues")){
const err171 = {instancePath:instancePath+"/watch/also",schemaPath:"#/properties/watch/properties/also/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},schema:false,parentSchema:schema0.properties.watch.properties.also,data:data61};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
if(data61.issues !== undefined && func0.call(data61, "issues")){
let data62 = data61.issues;
const _errs173 = errors;
let valid44 = true;
const _errs174 = errors;
if(!(Array.isArray(data62))){
const err172 = {};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
var _valid3 = _errs174 === errors;
errors = _errs173;
if(vErrors !== null){
if(_errs173){
vErrors.length = _errs173;
}
else {
vErrors = null;
}
}
let ifClause2;
if(_valid3){
const _errs176 = errors;
if(Array.isArray(data62)){
if(data62.length > 20){
const err173 = {instancePath:instancePath+"/watch/also/issues",schemaPath:"#/properties/watch/properties/also/properties/issues/then/maxItems",keyword:"maxItems",params:{limit: 20},schema:20,parentSchema:schema0.properties.watch.properties.also.properties.issues.then,data:data62};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
if(data62.length < 1){
const err174 = {instancePath:instancePath+"/watch/also/issues",schemaPath:"#/properties/watch/properties/also/properties/issues/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema0.properties.watch.properties.also.properties.issues.then,data:data62};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
const len4 = data62.length;
for(let i6=0; i6<len4; i6++){
let data63 = data62[i6];
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
if((data63.labels === undefined) || (!(func0.call(data63, "labels")))){
const err175 = {instancePath:instancePath+"/watch/also/issues/" + i6,schemaPath:"#/properties/watch/properties/also/properties/issues/then/items/required",keyword:"required",params:{missingProperty: "labels"},schema:schema0.properties.watch.properties.also.properties.issues.then.items.required,parentSchema:schema0.properties.watch.properties.also.properties.issues.then.items,data:data63};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
if((data63.above === undefined) || (!(func0.call(data63, "above")))){
const err176 = {instancePath:instancePath+"/watch/also/issues/" + i6,schemaPath:"#/properties/watch/properties/also/properties/issues/then/items/required",keyword:"required",params:{missingProperty: "above"},schema:schema0.properties.watch.properties.also.properties.issues.then.items.required,parentSchema:schema0.properties.watch.properties.also.properties.issues.then.items,data:data63};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
for(const key21 of Object.keys(data63)){
if(!((key21 === "labels") || (key21 === "above"))){
const err177 = {instancePath:instancePath+"/watch/also/issues/" + i6,schemaPath:"#/properties/watch/properties/also/properties/issues/then/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},schema:false,parentSchema:schema0.properties.watch.properties.also.properties.issues.then.items,data:data63};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
if(data63.labels !== undefined && func0.call(data63, "labels")){
let data64 = data63.labels;
if(Array.isArray(data64)){
if(data64.length < 1){
const err178 = {instancePath:instancePath+"/watch/also/issues/" + i6+"/labels",schemaPath:"#/properties/watch/properties/also/properties/issues/then/items/properties/labels/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema0.properties.watch.properties.also.properties.issues.then.items.properties.labels,data:data64};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
const len5 = data64.length;
for(let i7=0; i7<len5; i7++){
let data65 = data64[i7];
if(typeof data65 === "string"){
if(!pattern9.test(data65)){
const err179 = {instancePath:instancePath+"/watch/also/issues/" + i6+"/labels/" + i7,schemaPath:"#/properties/watch/properties/also/properties/issues/then/items/properties/labels/items/pattern",keyword:"pattern",params:{pattern: "^[^,\\s]([^,]*[^,\\s])?$"},schema:"^[^,\\s]([^,]*[^,\\s])?$",parentSchema:schema0.properties.watch.properties.also.properties.issues.then.items.properties.labels.items,data:data65};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
else {
const err180 = {instancePath:instancePath+"/watch/also/issues/" + i6+"/labels/" + i7,schemaPath:"#/properties/watch/properties/also/properties/issues/then/items/properties/labels/items/type",keyword:"type",params:{type: "string"},schema:schema0.properties.watch.properties.also.properties.issues.then.items.properties.labels.items.type,parentSchema:schema0.properties.watch.properties.also.properties.issues.then.items.properties.labels.items,data:data65};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
let i8 = data64.length;
let j2;
if(i8 > 1){
const indices2 = {};
for(;i8--;){
let item2 = data64[i8];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err181 = {instancePath:instancePath+"/watch/also/issues/" + i6+"/labels",schemaPath:"#/properties/watch/properties/also/properties/issues/then/items/properties/labels/uniqueItems",keyword:"uniqueItems",params:{i: i8, j: j2},schema:true,parentSchema:schema0.properties.watch.properties.also.properties.issues.then.items.properties.labels,data:data64};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
break;
}
indices2[item2] = i8;
}
}
}
else {
const err182 = {instancePath:instancePath+"/watch/also/issues/" + i6+"/labels",schemaPath:"#/properties/watch/properties/also/properties/issues/then/items/properties/labels/type",keyword:"type",params:{type: "array"},schema:schema0.properties.watch.properties.also.properties.issues.then.items.properties.labels.type,parentSchema:schema0.properties.watch.properties.also.properties.issues.then.items.properties.labels,data:data64};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
if(data63.above !== undefined && func0.call(data63, "above")){
let data66 = data63.above;
if(!(((typeof data66 == "number") && (!(data66 % 1) && !isNaN(data66))) && (isFinite(data66)))){
const err183 = {instancePath:instancePath+"/watch/also/issues/" + i6+"/above",schemaPath:"#/properties/watch/properties/also/properties/issues/then/items/properties/above/type",keyword:"type",params:{type: "integer"},schema:schema0.properties.watch.properties.also.properties.issues.then.items.properties.above.type,parentSchema:schema0.properties.watch.properties.also.properties.issues.then.items.properties.above,data:data66};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
if((typeof data66 == "number") && (isFinite(data66))){
if(data66 < 0 || isNaN(data66)){
const err184 = {instancePath:instancePath+"/watch/also/issues/" + i6+"/above",schemaPath:"#/properties/watch/properties/also/properties/issues/then/items/properties/above/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema0.properties.watch.properties.also.properties.issues.then.items.properties.above,data:data66};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
}
}
else {
const err185 = {instancePath:instancePath+"/watch/also/issues/" + i6,schemaPath:"#/properties/watch/properties/also/properties/issues/then/items/type",keyword:"type",params:{type: "object"},schema:schema0.properties.watch.properties.also.properties.issues.then.items.type,parentSchema:schema0.properties.watch.properties.also.properties.issues.then.items,data:data63};
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
const err186 = {instancePath:instancePath+"/watch/also/issues",schemaPath:"#/properties/watch/properties/also/properties/issues/then/type",keyword:"type",params:{type: "array"},schema:schema0.properties.watch.properties.also.properties.issues.then.type,parentSchema:schema0.properties.watch.properties.also.properties.issues.then,data:data62};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
var _valid3 = _errs176 === errors;
valid44 = _valid3;
ifClause2 = "then";
}
else {
const _errs187 = errors;
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
if((data62.labels === undefined) || (!(func0.call(data62, "labels")))){
const err187 = {instancePath:instancePath+"/watch/also/issues",schemaPath:"#/properties/watch/properties/also/properties/issues/else/required",keyword:"required",params:{missingProperty: "labels"},schema:schema0.properties.watch.properties.also.properties.issues.else.required,parentSchema:schema0.properties.watch.properties.also.properties.issues.else,data:data62};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
if((data62.above === undefined) || (!(func0.call(data62, "above")))){
const err188 = {instancePath:instancePath+"/watch/also/issues",schemaPath:"#/properties/watch/properties/also/properties/issues/else/required",keyword:"required",params:{missingProperty: "above"},schema:schema0.properties.watch.properties.also.properties.issues.else.required,parentSchema:schema0.properties.watch.properties.also.properties.issues.else,data:data62};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
for(const key22 of Object.keys(data62)){
if(!((key22 === "labels") || (key22 === "above"))){
const err189 = {instancePath:instancePath+"/watch/also/issues",schemaPath:"#/properties/watch/properties/also/properties/issues/else/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},schema:false,parentSchema:schema0.properties.watch.properties.also.properties.issues.else,data:data62};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
if(data62.labels !== undefined && func0.call(data62, "labels")){
let data67 = data62.labels;
if(Array.isArray(data67)){
if(data67.length < 1){
const err190 = {instancePath:instancePath+"/watch/also/issues/labels",schemaPath:"#/properties/watch/properties/also/properties/issues/else/properties/labels/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema0.properties.watch.properties.also.properties.issues.else.properties.labels,data:data67};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
const len6 = data67.length;
for(let i9=0; i9<len6; i9++){
let data68 = data67[i9];
if(typeof data68 === "string"){
if(!pattern9.test(data68)){
const err191 = {instancePath:instancePath+"/watch/also/issues/labels/" + i9,schemaPath:"#/properties/watch/properties/also/properties/issues/else/properties/labels/items/pattern",keyword:"pattern",params:{pattern: "^[^,\\s]([^,]*[^,\\s])?$"},schema:"^[^,\\s]([^,]*[^,\\s])?$",parentSchema:schema0.properties.watch.properties.also.properties.issues.else.properties.labels.items,data:data68};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
else {
const err192 = {instancePath:instancePath+"/watch/also/issues/labels/" + i9,schemaPath:"#/properties/watch/properties/also/properties/issues/else/properties/labels/items/type",keyword:"type",params:{type: "string"},schema:schema0.properties.watch.properties.also.properties.issues.else.properties.labels.items.type,parentSchema:schema0.properties.watch.properties.also.properties.issues.else.properties.labels.items,data:data68};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
let i10 = data67.length;
let j3;
if(i10 > 1){
const indices3 = {};
for(;i10--;){
let item3 = data67[i10];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err193 = {instancePath:instancePath+"/watch/also/issues/labels",schemaPath:"#/properties/watch/properties/also/properties/issues/else/properties/labels/uniqueItems",keyword:"uniqueItems",params:{i: i10, j: j3},schema:true,parentSchema:schema0.properties.watch.properties.also.properties.issues.else.properties.labels,data:data67};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
break;
}
indices3[item3] = i10;
}
}
}
else {
const err194 = {instancePath:instancePath+"/watch/also/issues/labels",schemaPath:"#/properties/watch/properties/also/properties/issues/else/properties/labels/type",keyword:"type",params:{type: "array"},schema:schema0.properties.watch.properties.also.properties.issues.else.properties.labels.type,parentSchema:schema0.properties.watch.properties.also.properties.issues.else.properties.labels,data:data67};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
if(data62.above !== undefined && func0.call(data62, "above")){
let data69 = data62.above;
if(!(((typeof data69 == "number") && (!(data69 % 1) && !isNaN(data69))) && (isFinite(data69)))){
const err195 = {instancePath:instancePath+"/watch/also/issues/above",schemaPath:"#/properties/watch/properties/also/properties/issues/else/properties/above/type",keyword:"type",params:{type: "integer"},schema:schema0.properties.watch.properties.also.properties.issues.else.properties.above.type,parentSchema:schema0.properties.watch.properties.also.properties.issues.else.properties.above,data:data69};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
if((typeof data69 == "number") && (isFinite(data69))){
if(data69 < 0 || isNaN(data69)){
const err196 = {instancePath:instancePath+"/watch/also/issues/above",schemaPath:"#/properties/watch/properties/also/properties/issues/else/properties/above/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema0.properties.watch.properties.also.properties.issues.else.properties.above,data:data69};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
}
}
else {
const err197 = {instancePath:instancePath+"/watch/also/issues",schemaPath:"#/properties/watch/properties/also/properties/issues/else/type",keyword:"type",params:{type: "object"},schema:schema0.properties.watch.properties.also.properties.issues.else.type,parentSchema:schema0.properties.watch.properties.also.properties.issues.else,data:data62};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
var _valid3 = _errs187 === errors;
valid44 = _valid3;
ifClause2 = "else";
}
if(!valid44){
const err198 = {instancePath:instancePath+"/watch/also/issues",schemaPath:"#/properties/watch/properties/also/properties/issues/if",keyword:"if",params:{failingKeyword: ifClause2},schema:schema0.properties.watch.properties.also.properties.issues.if,parentSchema:schema0.properties.watch.properties.also.properties.issues,data:data62};
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
else {
const err199 = {instancePath:instancePath+"/watch/also",schemaPath:"#/properties/watch/properties/also/type",keyword:"type",params:{type: "object"},schema:schema0.properties.watch.properties.also.type,parentSchema:schema0.properties.watch.properties.also,data:data61};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
}
else {
const err200 = {instancePath:instancePath+"/watch",schemaPath:"#/properties/watch/type",keyword:"type",params:{type: "object"},schema:schema0.properties.watch.type,parentSchema:schema0.properties.watch,data:data58};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
if(data.propose !== undefined && func0.call(data, "propose")){
let data70 = data.propose;
if(typeof data70 !== "boolean"){
const err201 = {instancePath:instancePath+"/propose",schemaPath:"#/properties/propose/type",keyword:"type",params:{type: "boolean"},schema:schema0.properties.propose.type,parentSchema:schema0.properties.propose,data:data70};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
if(data.graduate !== undefined && func0.call(data, "graduate")){
let data71 = data.graduate;
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if((data71.after === undefined) || (!(func0.call(data71, "after")))){
const err202 = {instancePath:instancePath+"/graduate",schemaPath:"#/properties/graduate/required",keyword:"required",params:{missingProperty: "after"},schema:schema0.properties.graduate.required,parentSchema:schema0.properties.graduate,data:data71};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
for(const key23 of Object.keys(data71)){
if(!(((key23 === "after") || (key23 === "issues")) || (key23 === "metrics"))){
const err203 = {instancePath:instancePath+"/graduate",schemaPath:"#/properties/graduate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},schema:false,parentSchema:schema0.properties.graduate,data:data71};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
if(data71.after !== undefined && func0.call(data71, "after")){
let data72 = data71.after;
if(typeof data72 === "string"){
if(!pattern11.test(data72)){
const err204 = {instancePath:instancePath+"/graduate/after",schemaPath:"#/properties/graduate/properties/after/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,6}[mhdw]$"},schema:"^[1-9][0-9]{0,6}[mhdw]$",parentSchema:schema0.properties.graduate.properties.after,data:data72};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
else {
const err205 = {instancePath:instancePath+"/graduate/after",schemaPath:"#/properties/graduate/properties/after/type",keyword:"type",params:{type: "string"},schema:schema0.properties.graduate.properties.after.type,parentSchema:schema0.properties.graduate.properties.after,data:data72};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
if(data71.issues !== undefined && func0.call(data71, "issues")){
let data73 = data71.issues;
const _errs204 = errors;
let valid56 = true;
const _errs205 = errors;
if(errors === _errs205){
if(data73 && typeof data73 == "object" && !Array.isArray(data73)){
}
else {
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
var _valid4 = _errs205 === errors;
errors = _errs204;
if(vErrors !== null){
if(_errs204){
vErrors.length = _errs204;
}
else {
vErrors = null;
}
}
let ifClause3;
if(_valid4){
const _errs208 = errors;
if(data73 && typeof data73 == "object" && !Array.isArray(data73)){
if(Object.keys(data73).length < 1){
const err207 = {instancePath:instancePath+"/graduate/issues",schemaPath:"#/properties/graduate/properties/issues/then/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema0.properties.graduate.properties.issues.then,data:data73};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
for(const key24 of Object.keys(data73)){
if(!((key24 === "none") || (key24 === "at-most"))){
const err208 = {instancePath:instancePath+"/graduate/issues",schemaPath:"#/properties/graduate/properties/issues/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24},schema:false,parentSchema:schema0.properties.graduate.properties.issues.then,data:data73};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
if(data73.none !== undefined && func0.call(data73, "none")){
let data74 = data73.none;
if(Array.isArray(data74)){
if(data74.length < 1){
const err209 = {instancePath:instancePath+"/graduate/issues/none",schemaPath:"#/properties/graduate/properties/issues/then/properties/none/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema0.properties.graduate.properties.issues.then.properties.none,data:data74};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
const len7 = data74.length;
for(let i11=0; i11<len7; i11++){
let data75 = data74[i11];
if(typeof data75 === "string"){
if(!pattern9.test(data75)){
const err210 = {instancePath:instancePath+"/graduate/issues/none/" + i11,schemaPath:"#/properties/graduate/properties/issues/then/properties/none/items/pattern",keyword:"pattern",params:{pattern: "^[^,\\s]([^,]*[^,\\s])?$"},schema:"^[^,\\s]([^,]*[^,\\s])?$",parentSchema:schema0.properties.graduate.properties.issues.then.properties.none.items,data:data75};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
else {
const err211 = {instancePath:instancePath+"/graduate/issues/none/" + i11,schemaPath:"#/properties/graduate/properties/issues/then/properties/none/items/type",keyword:"type",params:{type: "string"},schema:schema0.properties.graduate.properties.issues.then.properties.none.items.type,parentSchema:schema0.properties.graduate.properties.issues.then.properties.none.items,data:data75};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
let i12 = data74.length;
let j4;
if(i12 > 1){
const indices4 = {};
for(;i12--;){
let item4 = data74[i12];
if(typeof item4 !== "string"){
continue;
}
if(typeof indices4[item4] == "number"){
j4 = indices4[item4];
const err212 = {instancePath:instancePath+"/graduate/issues/none",schemaPath:"#/properties/graduate/properties/issues/then/properties/none/uniqueItems",keyword:"uniqueItems",params:{i: i12, j: j4},schema:true,parentSchema:schema0.properties.graduate.properties.issues.then.properties.none,data:data74};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
break;
}
indices4[item4] = i12;
}
}
}
else {
const err213 = {instancePath:instancePath+"/graduate/issues/none",schemaPath:"#/properties/graduate/properties/issues/then/properties/none/type",keyword:"type",params:{type: "array"},schema:schema0.properties.graduate.properties.issues.then.properties.none.type,parentSchema:schema0.properties.graduate.properties.issues.then.properties.none,data:data74};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
if(data73["at-most"] !== undefined && func0.call(data73, "at-most")){
let data76 = data73["at-most"];
if(data76 && typeof data76 == "object" && !Array.isArray(data76)){
if(Object.keys(data76).length < 1){
const err214 = {instancePath:instancePath+"/graduate/issues/at-most",schemaPath:"#/properties/graduate/properties/issues/then/properties/at-most/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema0.properties.graduate.properties.issues.then.properties["at-most"],data:data76};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
for(const key25 of Object.keys(data76)){
const _errs217 = errors;
if(typeof key25 === "string"){
if(!pattern9.test(key25)){
const err215 = {instancePath:instancePath+"/graduate/issues/at-most",schemaPath:"#/properties/graduate/properties/issues/then/properties/at-most/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[^,\\s]([^,]*[^,\\s])?$"},schema:"^[^,\\s]([^,]*[^,\\s])?$",parentSchema:schema0.properties.graduate.properties.issues.then.properties["at-most"].propertyNames,data:key25,propertyName:key25};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
else {
const err216 = {instancePath:instancePath+"/graduate/issues/at-most",schemaPath:"#/properties/graduate/properties/issues/then/properties/at-most/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema0.properties.graduate.properties.issues.then.properties["at-most"].propertyNames.type,parentSchema:schema0.properties.graduate.properties.issues.then.properties["at-most"].propertyNames,data:key25,propertyName:key25};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
var valid61 = _errs217 === errors;
if(!valid61){
const err217 = {instancePath:instancePath+"/graduate/issues/at-most",schemaPath:"#/properties/graduate/properties/issues/then/properties/at-most/propertyNames",keyword:"propertyNames",params:{propertyName: key25},schema:schema0.properties.graduate.properties.issues.then.properties["at-most"].propertyNames,parentSchema:schema0.properties.graduate.properties.issues.then.properties["at-most"],data:data76};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
for(const key26 of Object.keys(data76)){
let data77 = data76[key26];
if(!(((typeof data77 == "number") && (!(data77 % 1) && !isNaN(data77))) && (isFinite(data77)))){
const err218 = {instancePath:instancePath+"/graduate/issues/at-most/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/graduate/properties/issues/then/properties/at-most/additionalProperties/type",keyword:"type",params:{type: "integer"},schema:schema0.properties.graduate.properties.issues.then.properties["at-most"].additionalProperties.type,parentSchema:schema0.properties.graduate.properties.issues.then.properties["at-most"].additionalProperties,data:data77};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
if((typeof data77 == "number") && (isFinite(data77))){
if(data77 < 0 || isNaN(data77)){
const err219 = {instancePath:instancePath+"/graduate/issues/at-most/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/graduate/properties/issues/then/properties/at-most/additionalProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema0.properties.graduate.properties.issues.then.properties["at-most"].additionalProperties,data:data77};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
}
}
else {
const err220 = {instancePath:instancePath+"/graduate/issues/at-most",schemaPath:"#/properties/graduate/properties/issues/then/properties/at-most/type",keyword:"type",params:{type: "object"},schema:schema0.properties.graduate.properties.issues.then.properties["at-most"].type,parentSchema:schema0.properties.graduate.properties.issues.then.properties["at-most"],data:data76};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
}
else {
const err221 = {instancePath:instancePath+"/graduate/issues",schemaPath:"#/properties/graduate/properties/issues/then/type",keyword:"type",params:{type: "object"},schema:schema0.properties.graduate.properties.issues.then.type,parentSchema:schema0.properties.graduate.properties.issues.then,data:data73};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
var _valid4 = _errs208 === errors;
valid56 = _valid4;
ifClause3 = "then";
}
else {
const _errs222 = errors;
if(!(data73 === "none")){
const err222 = {instancePath:instancePath+"/graduate/issues",schemaPath:"#/properties/graduate/properties/issues/else/enum",keyword:"enum",params:{allowedValues: schema0.properties.graduate.properties.issues.else.enum},schema:schema0.properties.graduate.properties.issues.else.enum,parentSchema:schema0.properties.graduate.properties.issues.else,data:data73};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
var _valid4 = _errs222 === errors;
valid56 = _valid4;
ifClause3 = "else";
}
if(!valid56){
const err223 = {instancePath:instancePath+"/graduate/issues",schemaPath:"#/properties/graduate/properties/issues/if",keyword:"if",params:{failingKeyword: ifClause3},schema:schema0.properties.graduate.properties.issues.if,parentSchema:schema0.properties.graduate.properties.issues,data:data73};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
if(data71.metrics !== undefined && func0.call(data71, "metrics")){
let data78 = data71.metrics;
if(data78 && typeof data78 == "object" && !Array.isArray(data78)){
if((data78.good === undefined) || (!(func0.call(data78, "good")))){
const err224 = {instancePath:instancePath+"/graduate/metrics",schemaPath:"#/properties/graduate/properties/metrics/required",keyword:"required",params:{missingProperty: "good"},schema:schema0.properties.graduate.properties.metrics.required,parentSchema:schema0.properties.graduate.properties.metrics,data:data78};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
for(const key27 of Object.keys(data78)){
if(!((key27 === "good") || (key27 === "for"))){
const err225 = {instancePath:instancePath+"/graduate/metrics",schemaPath:"#/properties/graduate/properties/metrics/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27},schema:false,parentSchema:schema0.properties.graduate.properties.metrics,data:data78};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
if(data78.good !== undefined && func0.call(data78, "good")){
let data79 = data78.good;
if(Array.isArray(data79)){
if(data79.length < 1){
const err226 = {instancePath:instancePath+"/graduate/metrics/good",schemaPath:"#/properties/graduate/properties/metrics/properties/good/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema0.properties.graduate.properties.metrics.properties.good,data:data79};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
const len8 = data79.length;
for(let i13=0; i13<len8; i13++){
let data80 = data79[i13];
if(typeof data80 === "string"){
if(!pattern2.test(data80)){
const err227 = {instancePath:instancePath+"/graduate/metrics/good/" + i13,schemaPath:"#/properties/graduate/properties/metrics/properties/good/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,62}$"},schema:"^[a-z0-9][a-z0-9._-]{0,62}$",parentSchema:schema0.properties.graduate.properties.metrics.properties.good.items,data:data80};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
else {
const err228 = {instancePath:instancePath+"/graduate/metrics/good/" + i13,schemaPath:"#/properties/graduate/properties/metrics/properties/good/items/type",keyword:"type",params:{type: "string"},schema:schema0.properties.graduate.properties.metrics.properties.good.items.type,parentSchema:schema0.properties.graduate.properties.metrics.properties.good.items,data:data80};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
let i14 = data79.length;
let j5;
if(i14 > 1){
const indices5 = {};
for(;i14--;){
let item5 = data79[i14];
if(typeof item5 !== "string"){
continue;
}
if(typeof indices5[item5] == "number"){
j5 = indices5[item5];
const err229 = {instancePath:instancePath+"/graduate/metrics/good",schemaPath:"#/properties/graduate/properties/metrics/properties/good/uniqueItems",keyword:"uniqueItems",params:{i: i14, j: j5},schema:true,parentSchema:schema0.properties.graduate.properties.metrics.properties.good,data:data79};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
break;
}
indices5[item5] = i14;
}
}
}
else {
const err230 = {instancePath:instancePath+"/graduate/metrics/good",schemaPath:"#/properties/graduate/properties/metrics/properties/good/type",keyword:"type",params:{type: "array"},schema:schema0.properties.graduate.properties.metrics.properties.good.type,parentSchema:schema0.properties.graduate.properties.metrics.properties.good,data:data79};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
if(data78.for !== undefined && func0.call(data78, "for")){
let data81 = data78.for;
if(typeof data81 === "string"){
if(!pattern11.test(data81)){
const err231 = {instancePath:instancePath+"/graduate/metrics/for",schemaPath:"#/properties/graduate/properties/metrics/properties/for/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,6}[mhdw]$"},schema:"^[1-9][0-9]{0,6}[mhdw]$",parentSchema:schema0.properties.graduate.properties.metrics.properties.for,data:data81};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
else {
const err232 = {instancePath:instancePath+"/graduate/metrics/for",schemaPath:"#/properties/graduate/properties/metrics/properties/for/type",keyword:"type",params:{type: "string"},schema:schema0.properties.graduate.properties.metrics.properties.for.type,parentSchema:schema0.properties.graduate.properties.metrics.properties.for,data:data81};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
}
else {
const err233 = {instancePath:instancePath+"/graduate/metrics",schemaPath:"#/properties/graduate/properties/metrics/type",keyword:"type",params:{type: "object"},schema:schema0.properties.graduate.properties.metrics.type,parentSchema:schema0.properties.graduate.properties.metrics,data:data78};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
}
else {
const err234 = {instancePath:instancePath+"/graduate",schemaPath:"#/properties/graduate/type",keyword:"type",params:{type: "object"},schema:schema0.properties.graduate.type,parentSchema:schema0.properties.graduate,data:data71};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
if(data.summary !== undefined && func0.call(data, "summary")){
let data82 = data.summary;
if(data82 && typeof data82 == "object" && !Array.isArray(data82)){
for(const key28 of Object.keys(data82)){
const _errs234 = errors;
if(typeof key28 === "string"){
if(func11(key28) > 60){
const err235 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/propertyNames/maxLength",keyword:"maxLength",params:{limit: 60},schema:60,parentSchema:schema0.properties.summary.propertyNames,data:key28,propertyName:key28};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
if(func11(key28) < 1){
const err236 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/propertyNames/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema0.properties.summary.propertyNames,data:key28,propertyName:key28};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
if(!pattern0.test(key28)){
const err237 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/propertyNames/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema0.properties.summary.propertyNames,data:key28,propertyName:key28};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
else {
const err238 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema0.properties.summary.propertyNames.type,parentSchema:schema0.properties.summary.propertyNames,data:key28,propertyName:key28};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
var valid67 = _errs234 === errors;
if(!valid67){
const err239 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/propertyNames",keyword:"propertyNames",params:{propertyName: key28},schema:schema0.properties.summary.propertyNames,parentSchema:schema0.properties.summary,data:data82};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
for(const key29 of Object.keys(data82)){
let data83 = data82[key29];
const _errs238 = errors;
let valid69 = true;
const _errs239 = errors;
if(errors === _errs239){
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
}
else {
const err240 = {};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
}
var _valid5 = _errs239 === errors;
errors = _errs238;
if(vErrors !== null){
if(_errs238){
vErrors.length = _errs238;
}
else {
vErrors = null;
}
}
let ifClause4;
if(_valid5){
const _errs242 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if((data83.traffic === undefined) || (!(func0.call(data83, "traffic")))){
const err241 = {instancePath:instancePath+"/summary/" + key29.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/summary/additionalProperties/then/required",keyword:"required",params:{missingProperty: "traffic"},schema:schema0.properties.summary.additionalProperties.then.required,parentSchema:schema0.properties.summary.additionalProperties.then,data:data83};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
for(const key30 of Object.keys(data83)){
if(!(key30 === "traffic")){
const err242 = {instancePath:instancePath+"/summary/" + key29.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/summary/additionalProperties/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30},schema:false,parentSchema:schema0.properties.summary.additionalProperties.then,data:data83};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
if(data83.traffic !== undefined && func0.call(data83, "traffic")){
let data84 = data83.traffic;
if(typeof data84 === "string"){
if(!pattern2.test(data84)){
const err243 = {instancePath:instancePath+"/summary/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/traffic",schemaPath:"#/properties/summary/additionalProperties/then/properties/traffic/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,62}$"},schema:"^[a-z0-9][a-z0-9._-]{0,62}$",parentSchema:schema0.properties.summary.additionalProperties.then.properties.traffic,data:data84};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
}
else {
const err244 = {instancePath:instancePath+"/summary/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/traffic",schemaPath:"#/properties/summary/additionalProperties/then/properties/traffic/type",keyword:"type",params:{type: "string"},schema:schema0.properties.summary.additionalProperties.then.properties.traffic.type,parentSchema:schema0.properties.summary.additionalProperties.then.properties.traffic,data:data84};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
}
else {
const err245 = {instancePath:instancePath+"/summary/" + key29.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/summary/additionalProperties/then/type",keyword:"type",params:{type: "object"},schema:schema0.properties.summary.additionalProperties.then.type,parentSchema:schema0.properties.summary.additionalProperties.then,data:data83};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
var _valid5 = _errs242 === errors;
valid69 = _valid5;
ifClause4 = "then";
}
else {
const _errs247 = errors;
if(typeof data83 === "string"){
if(!pattern2.test(data83)){
const err246 = {instancePath:instancePath+"/summary/" + key29.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/summary/additionalProperties/else/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,62}$"},schema:"^[a-z0-9][a-z0-9._-]{0,62}$",parentSchema:schema0.properties.summary.additionalProperties.else,data:data83};
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
const err247 = {instancePath:instancePath+"/summary/" + key29.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/summary/additionalProperties/else/type",keyword:"type",params:{type: "string"},schema:schema0.properties.summary.additionalProperties.else.type,parentSchema:schema0.properties.summary.additionalProperties.else,data:data83};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
var _valid5 = _errs247 === errors;
valid69 = _valid5;
ifClause4 = "else";
}
if(!valid69){
const err248 = {instancePath:instancePath+"/summary/" + key29.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/summary/additionalProperties/if",keyword:"if",params:{failingKeyword: ifClause4},schema:schema0.properties.summary.additionalProperties.if,parentSchema:schema0.properties.summary.additionalProperties,data:data83};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
}
else {
const err249 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/type",keyword:"type",params:{type: "object"},schema:schema0.properties.summary.type,parentSchema:schema0.properties.summary,data:data82};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
}
else {
const err250 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema0.type,parentSchema:schema0,data};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
validate0.errors = vErrors;
return errors === 0;
}
validate0.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const state = validate41;
const schema11 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:flaghoist:schema:state","title":"State","description":"The state of a flag in one environment. Without this file all users get the safe value.","type":"object","additionalProperties":false,"required":["enabled"],"properties":{"enabled":{"description":"Whether the flag is on here.","type":"boolean","errorMessage":"must be true or false","examples":[false]},"rollout":{"description":"The share of users in percent who get the value that is not safe.","type":"number","minimum":0,"maximum":100,"x-decimals":2,"errorMessage":"must be a percentage from 0 to 100 with at most two decimals, such as 25","examples":[25],"default":100},"services":{"description":"Settings of single services, for debugging. A key that is left out has the value above.","type":"object","propertyNames":{"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,62}$","errorMessage":"must be the name of a service: lower-case letters, digits, \".\", \"_\" and \"-\", beginning with a letter or digit, at most 63 characters","examples":["calling-platform"],"x-codes":{"pattern":"schema/bad-name"}},"additionalProperties":{"type":"object","additionalProperties":false,"required":[],"properties":{"enabled":{"description":"Whether the flag is on here.","type":"boolean","errorMessage":"must be true or false","examples":[false]},"rollout":{"description":"The share of users in percent who get the value that is not safe.","type":"number","minimum":0,"maximum":100,"x-decimals":2,"errorMessage":"must be a percentage from 0 to 100 with at most two decimals, such as 25","examples":[25],"default":100}},"minProperties":1},"examples":[{"calling-platform":{"enabled":false}}]},"hold":{"description":"Why further promotion of this flag is stopped, here and downstream. With `until` it ends by itself.","if":{"type":"object","additionalProperties":true},"then":{"type":"object","additionalProperties":false,"required":["why"],"properties":{"why":{"description":"Why the promotion is stopped.","type":"string","minLength":1,"maxLength":500,"pattern":"\\S","errorMessage":"must be a text of 1 to 500 characters","examples":["p95 latency under investigation"]},"until":{"description":"When the hold ends. A date means its beginning, in UTC.","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$|^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})$","errorMessage":"must be a date or a moment with its zone that exists, such as 2026-12-01 or 2026-12-01T09:00:00Z","examples":["2026-12-01"]}}},"else":{"type":"string","minLength":1,"maxLength":500,"pattern":"\\S","errorMessage":"must be a text of 1 to 500 characters","examples":["p95 latency under investigation"]},"examples":["p95 latency under investigation"]},"block-routes":{"description":"Whether the flag's emergency routes are blocked at the proxy. The flag is then off, too.","type":"boolean","errorMessage":"must be true or false","examples":[true],"default":false}}};
const pattern61 = func13("^[0-9]{4}-[0-9]{2}-[0-9]{2}$|^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})$", "u");

function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:flaghoist:schema:state" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate41.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.enabled === undefined) || (!(func0.call(data, "enabled")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "enabled"},schema:schema11.required,parentSchema:schema11,data};
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
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema11,data};
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
const err2 = {instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: "boolean"},schema:schema11.properties.enabled.type,parentSchema:schema11.properties.enabled,data:data0};
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
const err3 = {instancePath:instancePath+"/rollout",schemaPath:"#/properties/rollout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},schema:100,parentSchema:schema11.properties.rollout,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/rollout",schemaPath:"#/properties/rollout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema11.properties.rollout,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!(Number(data1.toFixed(2)) === data1)){
const err5 = {instancePath:instancePath+"/rollout",schemaPath:"#/properties/rollout/x-decimals",keyword:"x-decimals",params:{},schema:2,parentSchema:schema11.properties.rollout,data:data1};
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
const err6 = {instancePath:instancePath+"/rollout",schemaPath:"#/properties/rollout/type",keyword:"type",params:{type: "number"},schema:schema11.properties.rollout.type,parentSchema:schema11.properties.rollout,data:data1};
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
const err7 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,62}$"},schema:"^[a-z0-9][a-z0-9._-]{0,62}$",parentSchema:schema11.properties.services.propertyNames,data:key1,propertyName:key1};
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
const err8 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema11.properties.services.propertyNames.type,parentSchema:schema11.properties.services.propertyNames,data:key1,propertyName:key1};
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
const err9 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/propertyNames",keyword:"propertyNames",params:{propertyName: key1},schema:schema11.properties.services.propertyNames,parentSchema:schema11.properties.services,data:data2};
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
const err10 = {instancePath:instancePath+"/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema11.properties.services.additionalProperties,data:data3};
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
const err11 = {instancePath:instancePath+"/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema11.properties.services.additionalProperties,data:data3};
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
const err12 = {instancePath:instancePath+"/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/enabled",schemaPath:"#/properties/services/additionalProperties/properties/enabled/type",keyword:"type",params:{type: "boolean"},schema:schema11.properties.services.additionalProperties.properties.enabled.type,parentSchema:schema11.properties.services.additionalProperties.properties.enabled,data:data4};
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
const err13 = {instancePath:instancePath+"/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/rollout",schemaPath:"#/properties/services/additionalProperties/properties/rollout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},schema:100,parentSchema:schema11.properties.services.additionalProperties.properties.rollout,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data5 < 0 || isNaN(data5)){
const err14 = {instancePath:instancePath+"/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/rollout",schemaPath:"#/properties/services/additionalProperties/properties/rollout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema11.properties.services.additionalProperties.properties.rollout,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!(Number(data5.toFixed(2)) === data5)){
const err15 = {instancePath:instancePath+"/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/rollout",schemaPath:"#/properties/services/additionalProperties/properties/rollout/x-decimals",keyword:"x-decimals",params:{},schema:2,parentSchema:schema11.properties.services.additionalProperties.properties.rollout,data:data5};
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
const err16 = {instancePath:instancePath+"/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/rollout",schemaPath:"#/properties/services/additionalProperties/properties/rollout/type",keyword:"type",params:{type: "number"},schema:schema11.properties.services.additionalProperties.properties.rollout.type,parentSchema:schema11.properties.services.additionalProperties.properties.rollout,data:data5};
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
const err17 = {instancePath:instancePath+"/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/type",keyword:"type",params:{type: "object"},schema:schema11.properties.services.additionalProperties.type,parentSchema:schema11.properties.services.additionalProperties,data:data3};
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
const err18 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/type",keyword:"type",params:{type: "object"},schema:schema11.properties.services.type,parentSchema:schema11.properties.services,data:data2};
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
const _errs19 = errors;
let valid4 = true;
const _errs20 = errors;
if(errors === _errs20){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
}
else {
const err19 = {};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
var _valid0 = _errs20 === errors;
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs23 = errors;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if((data6.why === undefined) || (!(func0.call(data6, "why")))){
const err20 = {instancePath:instancePath+"/hold",schemaPath:"#/properties/hold/then/required",keyword:"required",params:{missingProperty: "why"},schema:schema11.properties.hold.then.required,parentSchema:schema11.properties.hold.then,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key4 of Object.keys(data6)){
if(!((key4 === "why") || (key4 === "until"))){
const err21 = {instancePath:instancePath+"/hold",schemaPath:"#/properties/hold/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},schema:false,parentSchema:schema11.properties.hold.then,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data6.why !== undefined && func0.call(data6, "why")){
let data7 = data6.why;
if(typeof data7 === "string"){
if(func11(data7) > 500){
const err22 = {instancePath:instancePath+"/hold/why",schemaPath:"#/properties/hold/then/properties/why/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema11.properties.hold.then.properties.why,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(func11(data7) < 1){
const err23 = {instancePath:instancePath+"/hold/why",schemaPath:"#/properties/hold/then/properties/why/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema11.properties.hold.then.properties.why,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(!pattern0.test(data7)){
const err24 = {instancePath:instancePath+"/hold/why",schemaPath:"#/properties/hold/then/properties/why/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema11.properties.hold.then.properties.why,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/hold/why",schemaPath:"#/properties/hold/then/properties/why/type",keyword:"type",params:{type: "string"},schema:schema11.properties.hold.then.properties.why.type,parentSchema:schema11.properties.hold.then.properties.why,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data6.until !== undefined && func0.call(data6, "until")){
let data8 = data6.until;
if(typeof data8 === "string"){
if(!pattern61.test(data8)){
const err26 = {instancePath:instancePath+"/hold/until",schemaPath:"#/properties/hold/then/properties/until/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$|^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})$"},schema:"^[0-9]{4}-[0-9]{2}-[0-9]{2}$|^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})$",parentSchema:schema11.properties.hold.then.properties.until,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/hold/until",schemaPath:"#/properties/hold/then/properties/until/type",keyword:"type",params:{type: "string"},schema:schema11.properties.hold.then.properties.until.type,parentSchema:schema11.properties.hold.then.properties.until,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/hold",schemaPath:"#/properties/hold/then/type",keyword:"type",params:{type: "object"},schema:schema11.properties.hold.then.type,parentSchema:schema11.properties.hold.then,data:data6};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
var _valid0 = _errs23 === errors;
valid4 = _valid0;
ifClause0 = "then";
}
else {
const _errs30 = errors;
if(typeof data6 === "string"){
if(func11(data6) > 500){
const err29 = {instancePath:instancePath+"/hold",schemaPath:"#/properties/hold/else/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema11.properties.hold.else,data:data6};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(func11(data6) < 1){
const err30 = {instancePath:instancePath+"/hold",schemaPath:"#/properties/hold/else/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema11.properties.hold.else,data:data6};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!pattern0.test(data6)){
const err31 = {instancePath:instancePath+"/hold",schemaPath:"#/properties/hold/else/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema11.properties.hold.else,data:data6};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/hold",schemaPath:"#/properties/hold/else/type",keyword:"type",params:{type: "string"},schema:schema11.properties.hold.else.type,parentSchema:schema11.properties.hold.else,data:data6};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
var _valid0 = _errs30 === errors;
valid4 = _valid0;
ifClause0 = "else";
}
if(!valid4){
const err33 = {instancePath:instancePath+"/hold",schemaPath:"#/properties/hold/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema11.properties.hold.if,parentSchema:schema11.properties.hold,data:data6};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data["block-routes"] !== undefined && func0.call(data, "block-routes")){
let data9 = data["block-routes"];
if(typeof data9 !== "boolean"){
const err34 = {instancePath:instancePath+"/block-routes",schemaPath:"#/properties/block-routes/type",keyword:"type",params:{type: "boolean"},schema:schema11.properties["block-routes"].type,parentSchema:schema11.properties["block-routes"],data:data9};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
validate41.errors = vErrors;
return errors === 0;
}
validate41.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const pipeline = validate42;
const schema12 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:flaghoist:schema:pipeline","title":"Pipeline","description":"The environments in order, with their requirements, and the services and teams.","type":"object","additionalProperties":false,"required":["version","environments"],"properties":{"version":{"description":"The version of this format.","const":1,"examples":[1]},"teams":{"description":"Teams and the GitHub logins of their members. They own flags and approve promotions.","type":"object","propertyNames":{"type":"string","pattern":"^(?!owner$)[a-z0-9][a-z0-9._-]{0,62}$","errorMessage":"must be the name of a team: lower-case letters, digits, \".\", \"_\" and \"-\", beginning with a letter or digit, at most 63 characters, not \"owner\"","examples":["release"],"x-codes":{"pattern":"schema/bad-name"}},"additionalProperties":{"type":"array","items":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$","errorMessage":"must be the login of a person on GitHub, without \"@\" (a team of GitHub, org/team, is named in \"from\")","examples":["ana"],"x-codes":{"pattern":"schema/bad-name"}},"uniqueItems":true},"examples":[{"release":["ana","bartek"]}]},"environments":{"description":"The environments in their order. Each has a folder of states beside this file.","type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"description":"Its name, and the folder of its states.","type":"string","pattern":"^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$","errorMessage":"must be the name of an environment: lower-case letters, digits, \".\", \"_\" and \"-\", beginning with a letter or digit, at most 63 characters, not \"flags\"","examples":["staging"],"x-codes":{"pattern":"schema/bad-name"}},"enforcement":{"description":"`report` shows every verdict and stops nothing but a promotion under a hold, for a team that is adopting the gate.","enum":["enforce","report"],"examples":["enforce"],"default":"enforce"},"requires":{"$ref":"#/$defs/requirements"},"by-risk":{"description":"Additional requirements for flags with this `risk`.","type":"object","additionalProperties":false,"required":[],"properties":{"low":{"$ref":"#/$defs/requirements"},"medium":{"$ref":"#/$defs/requirements"},"high":{"$ref":"#/$defs/requirements"}},"examples":[{"high":{"approvals":{"count":2,"from":["release"]}}}]},"resume":{"description":"Fewer requirements for a return after a rollback. This applies to a promotion that restores exactly the values that were accepted and deployed. None of them may have been raised since. Such a promotion meets these requirements in place of ladders and of the soak of this environment. All other requirements still apply: approvals, hold, issues, flags, checklists, and the soak that a flag requires in its own file. A required flag that the same proposal restores counts as if it had never been lowered. The limits on the size of a proposal do not apply, so that the revert of `rollback --all` is one pull request. Left out: every return is a full promotion.","type":"object","additionalProperties":false,"required":["within","requires"],"properties":{"within":{"description":"The longest time since the rollbacks lowered the values: 14d.","type":"string","pattern":"^(0|[1-9][0-9]{0,6})[mhdw]$","examples":["14d"]},"requires":{"description":"The requirements of such a promotion in place of soak and ladder: at least one gate.","type":"object","additionalProperties":false,"required":[],"properties":{"soak":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/soak"},"examples":[[{"in":"development","for":"48h","without-issues":["critical"]}]]},"else":{"$ref":"#/$defs/soak"}},"ladder":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/ladder"},"examples":[[{"steps":[5,10,25,50,100],"each":"7d"}]]},"else":{"$ref":"#/$defs/ladder"}},"metrics":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/metrics"},"examples":[[{"good":["error-rate"],"for":"48h","in":"staging"}]]},"else":{"$ref":"#/$defs/metrics"}},"flags":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/flags"},"examples":[[{"new-search-index":"24h"}]]},"else":{"$ref":"#/$defs/flags"}},"window":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/window"},"examples":[[{"deny":["Fri 16:00-Mon 08:00",{"from":"2026-12-20","to":"2027-01-03","why":"year-end freeze"}],"zone":"Europe/Warsaw"}]]},"else":{"$ref":"#/$defs/window"}},"approvals":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/approvals"},"examples":[[{"count":1,"from":["release"]}]]},"else":{"$ref":"#/$defs/approvals"}},"issues":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/issues"},"examples":[[{"none":["P1"],"at-most":{"P2":4}}]]},"else":{"$ref":"#/$defs/issues"}},"checklist":{"$ref":"#/$defs/checklist"}},"x-codes":{"additionalProperties":"schema/unknown-gate"},"minProperties":1,"examples":[{"approvals":{"count":1,"from":["release"]}}]}},"examples":[{"within":"14d","requires":{"approvals":{"count":1,"from":["release"]}}}]}}},"x-unique-by":"name","x-codes":{"x-unique-by":"pipeline/duplicate-environment"},"examples":[[{"name":"development"}]]},"services":{"description":"The services that flags send variables to.","type":"object","propertyNames":{"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,62}$","errorMessage":"must be the name of a service: lower-case letters, digits, \".\", \"_\" and \"-\", beginning with a letter or digit, at most 63 characters","examples":["calling-platform"],"x-codes":{"pattern":"schema/bad-name"}},"additionalProperties":{"type":["object","null"],"additionalProperties":false,"properties":{"deploy":{"description":"How the service is redeployed and verified, by environment; \"*\" stands for every environment.","type":"object","propertyNames":{"type":"string","pattern":"^\\*$|^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$","errorMessage":"must be the name of an environment, or \"*\" for all of them","examples":["production"],"x-codes":{"pattern":"schema/bad-name"}},"additionalProperties":{"if":{"type":"object","additionalProperties":true,"required":["target"],"properties":{"target":{"const":"files"}}},"then":{"type":"object","additionalProperties":false,"required":["target","folder"],"properties":{"target":{"description":"How the service is redeployed.","enum":["files","branch","command","pm2","compose","convex","http","dispatch"],"examples":["files"]},"folder":{"description":"The folder. A relative path starts at the top of the repository; in the repository, a folder that a deployment creates is left out of commits by a .gitignore of its own, and one that was there before belongs in .gitignore. A container that reads the file must mount this folder, because a file that is mounted by itself can only be written in place. May contain {environment} and {service}.","type":"string","minLength":1,"maxLength":500,"pattern":"^(?=[\\s\\S]*\\S)(?:[^{}]|\\{(?:environment|service)\\})+$","errorMessage":"must be a text of 1 to 500 characters, with no braces but {environment} and {service}","examples":["/srv/flags"]},"file":{"description":"The file in this folder. Default: a folder with the name of the environment, and in it the file name of the rendering.","type":"string","minLength":1,"maxLength":500,"pattern":"^(?=[\\s\\S]*\\S)(?:[^{}]|\\{(?:environment|service)\\})+$","errorMessage":"must be a text of 1 to 500 characters, with no braces but {environment} and {service}","examples":["{service}/.env"]},"probe":{"$ref":"#/$defs/deploy-probe"},"machine":{"description":"The machine or job that deploys the instance, if each one has its own. Several instances may then have the same settings. May contain {environment} and {service}.","type":"string","minLength":1,"maxLength":100,"pattern":"\\S","errorMessage":"must be a text of 1 to 100 characters","examples":["{environment}"]},"render":{"description":"The form in which the target gets the values.","enum":["dotenv","compose","kubernetes","traefik","json"],"examples":["dotenv"]}}},"else":{"if":{"type":"object","additionalProperties":true,"required":["target"],"properties":{"target":{"const":"branch"}}},"then":{"type":"object","additionalProperties":false,"required":["target"],"properties":{"target":{"description":"How the service is redeployed.","enum":["files","branch","command","pm2","compose","convex","http","dispatch"],"examples":["files"]},"branch":{"description":"The name of the branch. Default: `deploy/{environment}`. May also contain {service}.","type":"string","minLength":1,"maxLength":500,"pattern":"^(?![-/.]|refs/|(?:HEAD|@)$)(?![\\s\\S]*(?:\\.\\.|//|/\\.|[/.]$|\\.lock(?:/|$)))(?:[^\\u0000-\\u0020\\u007f~^:?*\\[\\\\{}]|\\{(?:environment|service)\\})+$","errorMessage":"must be a name that Git allows for a branch, with no braces but {environment} and {service}","examples":["deploy/{environment}"]},"remote":{"description":"The name of the remote to which the branch is pushed. Default: `origin`.","type":"string","minLength":1,"maxLength":500,"pattern":"\\S","errorMessage":"must be a text of 1 to 500 characters","examples":["origin"]},"file":{"description":"The file in the branch. Default: the file name of the rendering.","type":"string","minLength":1,"maxLength":500,"pattern":"^(?=[\\s\\S]*\\S)(?:[^{}]|\\{(?:environment|service)\\})+$","errorMessage":"must be a text of 1 to 500 characters, with no braces but {environment} and {service}","examples":["{service}/configmap.yaml"]},"probe":{"$ref":"#/$defs/deploy-probe"},"machine":{"description":"The machine or job that deploys the instance, if each one has its own. Several instances may then have the same settings. May contain {environment} and {service}.","type":"string","minLength":1,"maxLength":100,"pattern":"\\S","errorMessage":"must be a text of 1 to 100 characters","examples":["{environment}"]},"render":{"description":"The form in which the target gets the values.","enum":["dotenv","compose","kubernetes","traefik","json"],"examples":["dotenv"]}}},"else":{"if":{"type":"object","additionalProperties":true,"required":["target"],"properties":{"target":{"const":"command"}}},"then":{"type":"object","additionalProperties":false,"required":["target","run"],"properties":{"target":{"description":"How the service is redeployed.","enum":["files","branch","command","pm2","compose","convex","http","dispatch"],"examples":["files"]},"run":{"description":"The program and its arguments. There is no shell. May contain {environment} and {service}.","type":"array","minItems":1,"maxItems":100,"items":{"type":"string","maxLength":1000,"errorMessage":"must be a text"},"errorMessage":"must be a list: the program and its arguments, one by one","examples":[["./deploy.sh","{environment}","{service}"]]},"folder":{"description":"The folder in which the program runs. Default: the top of the repository.","type":"string","minLength":1,"maxLength":500,"pattern":"\\S","errorMessage":"must be a text of 1 to 500 characters","examples":["/srv/app"]},"env":{"description":"Variables that the program gets besides PATH, HOME and the like. It gets no others.","type":"array","maxItems":100,"items":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]{0,127}$","errorMessage":"must be the name of a variable: letters, digits and \"_\", beginning with no digit, at most 128 characters","examples":["OUTBOUND_CALLS_ENABLED"],"x-codes":{"pattern":"schema/bad-name"}},"errorMessage":"must be a list of names of variables","examples":[["KUBECONFIG"]]},"limit":{"description":"Seconds until a program that has not ended is stopped.","type":"integer","minimum":1,"maximum":3600,"errorMessage":"must be a whole number of seconds from 1 to 3600","examples":[300],"default":300},"probe":{"$ref":"#/$defs/deploy-probe"},"machine":{"description":"The machine or job that deploys the instance, if each one has its own. Several instances may then have the same settings. May contain {environment} and {service}.","type":"string","minLength":1,"maxLength":100,"pattern":"\\S","errorMessage":"must be a text of 1 to 100 characters","examples":["{environment}"]}}},"else":{"if":{"type":"object","additionalProperties":true,"required":["target"],"properties":{"target":{"const":"pm2"}}},"then":{"type":"object","additionalProperties":false,"required":["target"],"properties":{"target":{"description":"How the service is redeployed.","enum":["files","branch","command","pm2","compose","convex","http","dispatch"],"examples":["files"]},"process":{"description":"The name of the process in pm2. Default: the name of the service. May contain {environment} and {service}.","type":"string","minLength":1,"maxLength":500,"pattern":"^(?=[\\s\\S]*\\S)(?:[^{}]|\\{(?:environment|service)\\})+$","errorMessage":"must be a text of 1 to 500 characters, with no braces but {environment} and {service}","examples":["{environment}-{service}"]},"ecosystem":{"description":"The ecosystem file that starts the process if it does not run yet.","type":"string","minLength":1,"maxLength":500,"pattern":"\\S","errorMessage":"must be a text of 1 to 500 characters","examples":["ecosystem.config.cjs"]},"binary":{"description":"The command that runs pm2.","type":"array","minItems":1,"maxItems":100,"items":{"type":"string","maxLength":1000,"errorMessage":"must be a text"},"errorMessage":"must be a list: the program and its arguments, one by one","examples":[["npx","pm2"]]},"env":{"description":"Variables that the program gets besides PATH, HOME and the like. It gets no others.","type":"array","maxItems":100,"items":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]{0,127}$","errorMessage":"must be the name of a variable: letters, digits and \"_\", beginning with no digit, at most 128 characters","examples":["OUTBOUND_CALLS_ENABLED"],"x-codes":{"pattern":"schema/bad-name"}},"errorMessage":"must be a list of names of variables","examples":[["DATABASE_URL"]]},"save":{"description":"Whether to run `pm2 save` afterwards, so that `pm2 resurrect` after a reboot brings back these values and no older ones.","type":"boolean","errorMessage":"must be true or false","examples":[true],"default":false},"limit":{"description":"Seconds until a program that has not ended is stopped.","type":"integer","minimum":1,"maximum":3600,"errorMessage":"must be a whole number of seconds from 1 to 3600","examples":[60],"default":60},"probe":{"$ref":"#/$defs/deploy-probe"},"machine":{"description":"The machine or job that deploys the instance, if each one has its own. Several instances may then have the same settings. May contain {environment} and {service}.","type":"string","minLength":1,"maxLength":100,"pattern":"\\S","errorMessage":"must be a text of 1 to 100 characters","examples":["{environment}"]}}},"else":{"if":{"type":"object","additionalProperties":true,"required":["target"],"properties":{"target":{"const":"compose"}}},"then":{"type":"object","additionalProperties":false,"required":["target","folder"],"properties":{"target":{"description":"How the service is redeployed.","enum":["files","branch","command","pm2","compose","convex","http","dispatch"],"examples":["files"]},"folder":{"description":"The folder of the project. May contain {environment} and {service}.","type":"string","minLength":1,"maxLength":500,"pattern":"^(?=[\\s\\S]*\\S)(?:[^{}]|\\{(?:environment|service)\\})+$","errorMessage":"must be a text of 1 to 500 characters, with no braces but {environment} and {service}","examples":["/srv/{environment}"]},"files":{"description":"The Compose files of the project, from that folder. Default: those that Docker Compose finds by itself, also by COMPOSE_FILE.","type":"array","minItems":1,"maxItems":100,"items":{"type":"string","maxLength":1000,"errorMessage":"must be a text"},"errorMessage":"must be a list of texts","examples":[["compose.yaml"]]},"service":{"description":"The name of the service in these files. Default: its name in the pipeline. May contain {environment} and {service}.","type":"string","minLength":1,"maxLength":500,"pattern":"^(?=[\\s\\S]*\\S)(?:[^{}]|\\{(?:environment|service)\\})+$","errorMessage":"must be a text of 1 to 500 characters, with no braces but {environment} and {service}","examples":["cursor-runner"]},"binary":{"description":"The command that runs Docker Compose.","type":"array","minItems":1,"maxItems":100,"items":{"type":"string","maxLength":1000,"errorMessage":"must be a text"},"errorMessage":"must be a list: the program and its arguments, one by one","examples":[["docker","compose"]]},"docker":{"description":"The command that runs Docker, which describes the containers. Default: the part before `compose` in `binary`, or `docker`.","type":"array","minItems":1,"maxItems":100,"items":{"type":"string","maxLength":1000,"errorMessage":"must be a text"},"errorMessage":"must be a list: the program and its arguments, one by one","examples":[["docker"]]},"env":{"description":"Variables that the program gets besides PATH, HOME and the like, and the settings of Docker and Docker Compose such as DOCKER_HOST. It gets no others. Name here what the project's files fill in from the environment.","type":"array","maxItems":100,"items":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]{0,127}$","errorMessage":"must be the name of a variable: letters, digits and \"_\", beginning with no digit, at most 128 characters","examples":["OUTBOUND_CALLS_ENABLED"],"x-codes":{"pattern":"schema/bad-name"}},"errorMessage":"must be a list of names of variables","examples":[["IMAGE_TAG"]]},"limit":{"description":"Seconds until a program that has not ended is stopped.","type":"integer","minimum":1,"maximum":3600,"errorMessage":"must be a whole number of seconds from 1 to 3600","examples":[600],"default":600},"probe":{"$ref":"#/$defs/deploy-probe"},"machine":{"description":"The machine or job that deploys the instance, if each one has its own. Several instances may then have the same settings. May contain {environment} and {service}.","type":"string","minLength":1,"maxLength":100,"pattern":"\\S","errorMessage":"must be a text of 1 to 100 characters","examples":["{environment}"]},"render":{"description":"The form in which the target gets the values.","enum":["compose"],"examples":["compose"]}}},"else":{"if":{"type":"object","additionalProperties":true,"required":["target"],"properties":{"target":{"const":"convex"}}},"then":{"type":"object","additionalProperties":false,"required":["target"],"properties":{"target":{"description":"How the service is redeployed.","enum":["files","branch","command","pm2","compose","convex","http","dispatch"],"examples":["files"]},"folder":{"description":"The folder of the Convex project. May contain {environment} and {service}.","type":"string","minLength":1,"maxLength":500,"pattern":"\\S","errorMessage":"must be a text of 1 to 500 characters","examples":["convex-app"]},"binary":{"description":"The command that runs the command line of Convex.","type":"array","minItems":1,"maxItems":100,"items":{"type":"string","maxLength":1000,"errorMessage":"must be a text"},"errorMessage":"must be a list: the program and its arguments, one by one","examples":[["npx","convex"]]},"options":{"description":"Options after `env set`, `env list` and `env remove`, which choose the deployment. May contain {environment} and {service}.","type":"array","minItems":1,"maxItems":100,"items":{"type":"string","maxLength":1000,"errorMessage":"must be a text"},"errorMessage":"must be a list of texts","examples":[["--env-file",".env.{environment}"]]},"env":{"description":"Variables that the program gets besides PATH, HOME and the like, and those that choose the deployment such as CONVEX_DEPLOY_KEY. It gets no others.","type":"array","maxItems":100,"items":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]{0,127}$","errorMessage":"must be the name of a variable: letters, digits and \"_\", beginning with no digit, at most 128 characters","examples":["OUTBOUND_CALLS_ENABLED"],"x-codes":{"pattern":"schema/bad-name"}},"errorMessage":"must be a list of names of variables","examples":[["HTTPS_PROXY"]]},"limit":{"description":"Seconds until a program that has not ended is stopped.","type":"integer","minimum":1,"maximum":3600,"errorMessage":"must be a whole number of seconds from 1 to 3600","examples":[60],"default":60},"probe":{"$ref":"#/$defs/deploy-probe"},"machine":{"description":"The machine or job that deploys the instance, if each one has its own. Several instances may then have the same settings. May contain {environment} and {service}.","type":"string","minLength":1,"maxLength":100,"pattern":"\\S","errorMessage":"must be a text of 1 to 100 characters","examples":["{environment}"]}}},"else":{"if":{"type":"object","additionalProperties":true,"required":["target"],"properties":{"target":{"const":"http"}}},"then":{"type":"object","additionalProperties":false,"required":["target","url","token"],"properties":{"target":{"description":"How the service is redeployed.","enum":["files","branch","command","pm2","compose","convex","http","dispatch"],"examples":["files"]},"url":{"description":"The address to which the values are sent. May contain {environment} and {service}.","type":"string","maxLength":500,"pattern":"^https?://[^\\s/@]+(?:/[^\\s]*)?$","errorMessage":"must be an address that begins with http:// or https://, without a user or a password","examples":["https://{environment}.example.com/api/flags/{service}"]},"token":{"description":"The variable that has the bearer token: FLAGHOIST_…, or one that FLAGHOIST_TOKENS lists in the environment.","type":"string","maxLength":128,"pattern":"^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_|FLAGHOIST_LOG_KEY$)[A-Za-z_][A-Za-z0-9_]*$","errorMessage":"must be the name of a variable, such as FLAGHOIST_API_TOKEN; the job's own variables (GITHUB_…, ACTIONS_…, INPUT_…, RUNNER_…) and FLAGHOIST_LOG_KEY are never sent","examples":["FLAGHOIST_API_TOKEN"]},"method":{"description":"The HTTP method.","enum":["PATCH","PUT","POST"],"errorMessage":"must be PATCH, PUT or POST","examples":["PUT"],"default":"PATCH"},"body":{"description":"What is sent: a map in which a text {VARIABLE} becomes its value, or null if the flag no longer sends that variable. Without `body`: all values by their names. May contain {environment} and {service}.","type":"object","errorMessage":"must be a map","examples":[{"outbound":{"percentage":"{OUTBOUND_CALLS_PERCENTAGE}"}}]},"verify":{"description":"The address where Flaghoist reads the values back. Default: `url`. May contain {environment} and {service}.","type":"string","maxLength":500,"pattern":"^https?://[^\\s/@]+(?:/[^\\s]*)?$","errorMessage":"must be an address that begins with http:// or https://, without a user or a password","examples":["https://{environment}.example.com/api/flags/{service}"]},"answer":{"description":"The expected answer, as a template like `body`. Default: `body`.","type":"object","errorMessage":"must be a map","examples":[{"data":{"percentage":"{OUTBOUND_CALLS_PERCENTAGE}"}}]},"limit":{"description":"Seconds within which the API must have the values.","type":"integer","minimum":1,"maximum":3600,"errorMessage":"must be a whole number of seconds from 1 to 3600","examples":[30],"default":30},"probe":{"$ref":"#/$defs/deploy-probe"},"machine":{"description":"The machine or job that deploys the instance, if each one has its own. Several instances may then have the same settings. May contain {environment} and {service}.","type":"string","minLength":1,"maxLength":100,"pattern":"\\S","errorMessage":"must be a text of 1 to 100 characters","examples":["{environment}"]}}},"else":{"if":{"type":"object","additionalProperties":true,"required":["target"],"properties":{"target":{"const":"dispatch"}}},"then":{"type":"object","additionalProperties":false,"required":["target","repository"],"properties":{"target":{"description":"How the service is redeployed.","enum":["files","branch","command","pm2","compose","convex","http","dispatch"],"examples":["files"]},"repository":{"description":"The repository whose workflow is started.","type":"string","pattern":"^[A-Za-z0-9-]{1,39}/[A-Za-z0-9._-]{1,100}$","errorMessage":"must be a repository of GitHub, such as acme/calling-platform","examples":["acme/calling-platform"]},"event":{"description":"The type of the repository_dispatch event. Default: `flaghoist-deploy`.","type":"string","minLength":1,"maxLength":500,"pattern":"\\S","errorMessage":"must be a text of 1 to 500 characters","examples":["flaghoist-deploy"]},"workflow":{"description":"The file of a workflow to start by workflow_dispatch instead. It must declare these inputs, or GitHub refuses to start it: environment, service, landing, digest, values (a JSON object) and removed (a JSON list of variables that are no longer sent).","type":"string","minLength":1,"maxLength":500,"pattern":"\\S","errorMessage":"must be a text of 1 to 500 characters","examples":["redeploy.yml"]},"ref":{"description":"The branch of this workflow. Default: `main`.","type":"string","minLength":1,"maxLength":500,"pattern":"\\S","errorMessage":"must be a text of 1 to 500 characters","examples":["main"]},"token":{"description":"The variable that has the token. Default: GITHUB_TOKEN.","type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]{0,127}$","errorMessage":"must be the name of a variable: letters, digits and \"_\", beginning with no digit, at most 128 characters","examples":["DISPATCH_TOKEN"],"x-codes":{"pattern":"schema/bad-name"}},"probe":{"$ref":"#/$defs/deploy-probe"},"machine":{"description":"The machine or job that deploys the instance, if each one has its own. Several instances may then have the same settings. May contain {environment} and {service}.","type":"string","minLength":1,"maxLength":100,"pattern":"\\S","errorMessage":"must be a text of 1 to 100 characters","examples":["{environment}"]}}},"else":{"type":"object","additionalProperties":true,"required":["target"],"properties":{"target":{"description":"How the service is redeployed.","enum":["files","branch","command","pm2","compose","convex","http","dispatch"],"examples":["files"]},"probe":{"$ref":"#/$defs/deploy-probe"},"machine":{"description":"The machine or job that deploys the instance, if each one has its own. Several instances may then have the same settings. May contain {environment} and {service}.","type":"string","minLength":1,"maxLength":100,"pattern":"\\S","errorMessage":"must be a text of 1 to 100 characters","examples":["{environment}"]},"render":{"description":"The form in which the target gets the values.","enum":["dotenv","compose","kubernetes","traefik","json"],"examples":["dotenv"]}}}}}}}}}}}}}},"examples":[{"calling-platform":{}}]},"deployments":{"description":"The deployment log. With it, a soak counts from the moment when every service with a target was first deployed successfully. Refused landings and landings that were not deployed do not soak. Left out: the log that exists counts, on GitHub from its first entry on.","type":"object","additionalProperties":false,"required":[],"properties":{"log":{"description":"Where the log is. `github`: GitHub keeps it as deployments. `file`: the file of `flaghoist deploy`, which a check on GitHub cannot read, so landings count there. `none`: there is no log, so landings count everywhere.","enum":["github","file","none"],"examples":["github"]},"identity":{"description":"The login that writes the log on GitHub. Left out: the identity of the action.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\\[bot\\])?$","errorMessage":"must be a login on GitHub, such as my-app[bot]","examples":["my-app[bot]"],"x-codes":{"pattern":"schema/bad-name"}},"former":{"description":"Logins that wrote the log before. Entries that they write after `until` do not count.","type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"required":["name","until"],"properties":{"name":{"description":"The login.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\\[bot\\])?$","errorMessage":"must be a login on GitHub, such as my-app[bot]","examples":["github-actions[bot]"],"x-codes":{"pattern":"schema/bad-name"}},"until":{"description":"The last moment at which it wrote.","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})$","errorMessage":"must be a moment with its zone, such as 2026-11-22T09:00:00Z","examples":["2026-11-22T09:00:00Z"]}}},"examples":[[{"name":"github-actions[bot]","until":"2026-11-22T09:00:00Z"}]]}},"examples":[{"log":"github"}]},"metrics":{"description":"The sources of the values of metrics.","type":"object","additionalProperties":false,"required":[],"properties":{"sources":{"description":"The sources of the values of metrics, by name. They name variables of the environment, never addresses.","type":"object","propertyNames":{"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,62}$","errorMessage":"must be the name of a source: lower-case letters, digits, \".\", \"_\" and \"-\", beginning with a letter or digit, at most 63 characters","examples":["prometheus"],"x-codes":{"pattern":"schema/bad-name"}},"additionalProperties":{"if":{"type":"object","additionalProperties":true,"required":["kind"],"properties":{"kind":{"const":"prometheus"}}},"then":{"type":"object","additionalProperties":false,"required":["kind","url"],"properties":{"kind":{"description":"The kind of the source.","enum":["prometheus","http","command"],"examples":["prometheus"]},"url":{"description":"The variable with the address, up to but without /api/v1.","type":"string","maxLength":128,"pattern":"^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_|FLAGHOIST_LOG_KEY$)[A-Za-z_][A-Za-z0-9_]*$","errorMessage":"must be the name of a variable, such as FLAGHOIST_PROMETHEUS_URL; those of the job itself (GITHUB_…, ACTIONS_…, INPUT_…, RUNNER_…) and FLAGHOIST_LOG_KEY are sent nowhere","examples":["FLAGHOIST_PROMETHEUS_URL"]},"token":{"description":"The variable with a bearer token. Without it: none is sent.","type":"string","maxLength":128,"pattern":"^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_|FLAGHOIST_LOG_KEY$)[A-Za-z_][A-Za-z0-9_]*$","errorMessage":"must be the name of a variable, such as FLAGHOIST_PROMETHEUS_URL; those of the job itself (GITHUB_…, ACTIONS_…, INPUT_…, RUNNER_…) and FLAGHOIST_LOG_KEY are sent nowhere","examples":["FLAGHOIST_PROMETHEUS_TOKEN"]},"graph":{"type":"string","maxLength":200,"pattern":"^https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~/-]*)?$","errorMessage":"must be an address that everyone may see, such as https://prometheus.example.com, without login and query","description":"The page on which people look at the metrics. Comments and reports link to it.","examples":["https://prometheus.example.com"]}}},"else":{"if":{"type":"object","additionalProperties":true,"required":["kind"],"properties":{"kind":{"const":"http"}}},"then":{"type":"object","additionalProperties":false,"required":["kind","url"],"properties":{"kind":{"description":"The kind of the source.","enum":["prometheus","http","command"],"examples":["prometheus"]},"url":{"description":"The variable with the address, which may contain {environment} and {flag}.","type":"string","maxLength":128,"pattern":"^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_|FLAGHOIST_LOG_KEY$)[A-Za-z_][A-Za-z0-9_]*$","errorMessage":"must be the name of a variable, such as FLAGHOIST_PROMETHEUS_URL; those of the job itself (GITHUB_…, ACTIONS_…, INPUT_…, RUNNER_…) and FLAGHOIST_LOG_KEY are sent nowhere","examples":["FLAGHOIST_CRM_URL"]},"token":{"description":"The variable with a bearer token. Without it: none is sent.","type":"string","maxLength":128,"pattern":"^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_|FLAGHOIST_LOG_KEY$)[A-Za-z_][A-Za-z0-9_]*$","errorMessage":"must be the name of a variable, such as FLAGHOIST_PROMETHEUS_URL; those of the job itself (GITHUB_…, ACTIONS_…, INPUT_…, RUNNER_…) and FLAGHOIST_LOG_KEY are sent nowhere","examples":["FLAGHOIST_CRM_TOKEN"]},"graph":{"type":"string","maxLength":200,"pattern":"^https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~/-]*)?$","errorMessage":"must be an address that everyone may see, such as https://prometheus.example.com, without login and query","description":"The page on which people look at the metrics. Comments and reports link to it.","examples":["https://prometheus.example.com"]},"series":{"type":"boolean","errorMessage":"must be true or false","description":"Whether the value is a list of [unix seconds, value].","examples":[true],"default":false}}},"else":{"if":{"type":"object","additionalProperties":true,"required":["kind"],"properties":{"kind":{"const":"command"}}},"then":{"type":"object","additionalProperties":false,"required":["kind","run"],"properties":{"kind":{"description":"The kind of the source.","enum":["prometheus","http","command"],"examples":["prometheus"]},"run":{"description":"The program and its arguments. There is no shell. May contain {environment} and {flag}.","type":"array","minItems":1,"maxItems":100,"items":{"type":"string","maxLength":1000,"errorMessage":"must be a text"},"errorMessage":"must be a list: the program and its arguments, one by one","examples":[["npx","convex","run","monitoring/dashboard:getSystemHealth"]]},"env":{"description":"Variables that the program gets besides PATH, HOME and the like. It gets no others.","type":"array","maxItems":100,"items":{"type":"string","maxLength":128,"pattern":"^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_|FLAGHOIST_LOG_KEY$)[A-Za-z_][A-Za-z0-9_]*$","errorMessage":"must be the name of a variable, such as FLAGHOIST_PROMETHEUS_URL; those of the job itself (GITHUB_…, ACTIONS_…, INPUT_…, RUNNER_…) and FLAGHOIST_LOG_KEY are sent nowhere"},"errorMessage":"must be a list of names of variables","examples":[["FLAGHOIST_CONVEX_DEPLOY_KEY"]]},"limit":{"description":"The time until a program that has not ended is stopped.","type":"string","pattern":"^([1-9]|[1-5][0-9]|60)s$","errorMessage":"must be from 1s to 60s","examples":["30s"],"default":"10s"},"graph":{"type":"string","maxLength":200,"pattern":"^https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~/-]*)?$","errorMessage":"must be an address that everyone may see, such as https://prometheus.example.com, without login and query","description":"The page on which people look at the metrics. Comments and reports link to it.","examples":["https://prometheus.example.com"]},"series":{"type":"boolean","errorMessage":"must be true or false","description":"Whether the value is a list of [unix seconds, value].","examples":[true],"default":false}}},"else":{"type":"object","additionalProperties":true,"required":["kind"],"properties":{"kind":{"description":"The kind of the source.","enum":["prometheus","http","command"],"examples":["prometheus"]}}}}}},"examples":[{"prometheus":{"kind":"prometheus","url":"FLAGHOIST_PROMETHEUS_URL","token":"FLAGHOIST_PROMETHEUS_TOKEN"}}]}}},"notifications":{"description":"Who gets a message about landings, refusals, breaches, rollbacks and promotions.","type":"array","items":{"type":"object","additionalProperties":false,"required":["webhook","as"],"properties":{"webhook":{"description":"The variable with the address. In the workflow, set it to a secret.","type":"string","maxLength":128,"pattern":"^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_|FLAGHOIST_LOG_KEY$)[A-Za-z_][A-Za-z0-9_]*$","errorMessage":"must be the name of a variable, such as FLAGHOIST_CHAT_WEBHOOK; those of the job itself (GITHUB_…, ACTIONS_…, INPUT_…, RUNNER_…) and FLAGHOIST_LOG_KEY are sent nowhere","examples":["FLAGHOIST_CHAT_WEBHOOK"]},"as":{"description":"The format of the body.","enum":["slack","json"],"examples":["slack"]},"secret":{"description":"The variable with the key of the signature. Left out: messages are not signed.","type":"string","maxLength":128,"pattern":"^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_|FLAGHOIST_LOG_KEY$)[A-Za-z_][A-Za-z0-9_]*$","errorMessage":"must be the name of a variable, such as FLAGHOIST_CHAT_WEBHOOK; those of the job itself (GITHUB_…, ACTIONS_…, INPUT_…, RUNNER_…) and FLAGHOIST_LOG_KEY are sent nowhere","examples":["FLAGHOIST_CHAT_SECRET"]},"kinds":{"description":"Only these kinds of events. Left out: all kinds.","type":"array","minItems":1,"uniqueItems":true,"items":{"enum":["landing","refusal","breach","safe","due","blocked","summary"]},"examples":[["breach","safe"]]},"flags":{"description":"Only events of these flags.","type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","minLength":1,"maxLength":200,"errorMessage":"must be the key of a flag, or a pattern with \"*\""},"examples":[["unified-workflow/*"]]},"owners":{"description":"Only events of flags of these owners.","type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,62}$|^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9][A-Za-z0-9._-]{0,99}$","errorMessage":"must be the name of a team of the pipeline, or org/team for a team of GitHub","examples":["voice"],"x-codes":{"pattern":"schema/bad-name"}},"examples":[["voice"]]},"environments":{"description":"Only events in these environments.","type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$","errorMessage":"must be the name of an environment: lower-case letters, digits, \".\", \"_\" and \"-\", beginning with a letter or digit, at most 63 characters, not \"flags\"","examples":["staging"],"x-codes":{"pattern":"schema/bad-name"}},"examples":[["production"]]}}},"examples":[[{"webhook":"FLAGHOIST_CHAT_WEBHOOK","as":"slack"}]]},"policy":{"description":"The people who may approve a change of this file, or a change that loosens the requirements of a flag.","type":"object","additionalProperties":false,"required":[],"properties":{"approvals":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/approvals"},"examples":[[{"count":1,"from":["release"]}]]},"else":{"$ref":"#/$defs/approvals"}},"paths":{"description":"Other files whose change is a policy change, besides this file. A folder stands for everything below it.","type":"array","items":{"type":"string","minLength":1,"maxLength":500,"pattern":"^(?!\\s*$)(?!(?:.*/)?\\.\\.(?:/|$))","errorMessage":"must be a glob pattern from the root of the repository, without \"..\"","examples":["infra/**"]},"examples":[[".github/**"]],"default":[".github/**"]},"proposals":{"description":"The pull requests that the sweep opens for flags with `propose: true`.","type":"object","additionalProperties":false,"required":[],"properties":{"at-most":{"description":"How many of them may be open at a time. 0: the sweep opens none.","type":"integer","minimum":0,"maximum":100,"errorMessage":"must be a number from 0 to 100","examples":[5],"default":5}},"examples":[{"at-most":5}]}},"examples":[{"approvals":{"count":1,"from":["release"]}}]}},"$defs":{"requirements":{"description":"The requirements of a promotion. All of them must be met together.","type":"object","additionalProperties":false,"required":[],"properties":{"soak":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/soak"},"examples":[[{"in":"development","for":"48h","without-issues":["critical"]}]]},"else":{"$ref":"#/$defs/soak"}},"ladder":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/ladder"},"examples":[[{"steps":[5,10,25,50,100],"each":"7d"}]]},"else":{"$ref":"#/$defs/ladder"}},"metrics":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/metrics"},"examples":[[{"good":["error-rate"],"for":"48h","in":"staging"}]]},"else":{"$ref":"#/$defs/metrics"}},"flags":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/flags"},"examples":[[{"new-search-index":"24h"}]]},"else":{"$ref":"#/$defs/flags"}},"window":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/window"},"examples":[[{"deny":["Fri 16:00-Mon 08:00",{"from":"2026-12-20","to":"2027-01-03","why":"year-end freeze"}],"zone":"Europe/Warsaw"}]]},"else":{"$ref":"#/$defs/window"}},"approvals":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/approvals"},"examples":[[{"count":1,"from":["release"]}]]},"else":{"$ref":"#/$defs/approvals"}},"issues":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/issues"},"examples":[[{"none":["P1"],"at-most":{"P2":4}}]]},"else":{"$ref":"#/$defs/issues"}},"checklist":{"$ref":"#/$defs/checklist"}},"x-codes":{"additionalProperties":"schema/unknown-gate"}},"soak":{"examples":[{"in":"development","for":"48h","without-issues":["critical"]}],"type":"object","description":"The source environment has covered the proposed exposure without a break for at least this long.","required":["in","for"],"additionalProperties":false,"properties":{"in":{"examples":["development"],"description":"The environment or environments whose users must already have the values. Each must meet the requirement.","type":["string","array"],"minLength":1,"items":{"type":"string","minLength":1},"minItems":1,"uniqueItems":true},"for":{"examples":["48h"],"description":"How long, without a break: 90m, 48h, 7d or 2w.","type":"string","pattern":"^(0|[1-9][0-9]{0,6})[mhdw]$"},"without-issues":{"examples":[["critical"]],"description":"Labels. The soak counts from the closing of the last issue that carries one of them together with flag:<key>; while one is open, the promotion waits.","type":"array","items":{"examples":["critical"],"type":"string","pattern":"^[^,\\s]([^,]*[^,\\s])?$"},"minItems":1,"uniqueItems":true}}},"ladder":{"examples":[{"steps":[5,10,25,50,100],"each":"7d"}],"type":"object","description":"The rollout moves to the next step when it has been at the present one for long enough.","required":["steps","each"],"additionalProperties":false,"properties":{"steps":{"examples":[[5,10,25,50,100]],"description":"The steps in percent, rising, such as [5, 10, 25, 50, 100]. A step may have requirements of its own, which also apply to all later ones: { at: 25, requires: … }.","type":"array","items":{"examples":[5],"if":{"type":"object","additionalProperties":true},"then":{"type":"object","required":["at"],"additionalProperties":false,"properties":{"at":{"type":"number","exclusiveMinimum":0,"maximum":100,"description":"The step in percent."},"requires":{"$ref":"#/$defs/further-requirements"}}},"else":{"type":"number","exclusiveMinimum":0,"maximum":100}},"minItems":1},"each":{"examples":["7d"],"description":"How long the rollout stays at each step, also after a rollback: 24h, 7d.","type":"string","pattern":"^(0|[1-9][0-9]{0,6})[mhdw]$"}}},"metrics":{"examples":[{"good":["error-rate"],"for":"48h","in":"staging"}],"type":"object","description":"These metrics of the flag have been good for this long, where the exposure that would be raised is live.","anyOf":[{"properties":{"good":true},"required":["good"]},{"properties":{"watched":true},"required":["watched"]}],"additionalProperties":false,"properties":{"good":{"examples":[["error-rate"]],"description":"The names of metrics in the definition of the flag.","type":"array","items":{"examples":["error-rate"],"type":"string","minLength":1},"minItems":1,"uniqueItems":true},"for":{"examples":["48h"],"description":"How long: 24h, 48h, 7d. Left out only for a source that answers with one value.","type":"string","pattern":"^(0|[1-9][0-9]{0,6})[mhdw]$"},"watched":{"description":"A watch of at least this length has ended well: 24h.","type":"string","pattern":"^[1-9][0-9]{0,6}[mhdw]$"},"in":{"examples":["staging"],"description":"The environment or environments to measure in. Left out: this environment, or before the first step the environments in which the flag soaks.","type":["string","array"],"minLength":1,"items":{"type":"string","minLength":1},"minItems":1,"uniqueItems":true}}},"flags":{"examples":[{"new-search-index":"24h"}],"type":"object","description":"Flags that must have been on in the same environment, for all of their services and at a rollout not below the proposed one, for at least this long.","minProperties":1,"propertyNames":{"type":"string","minLength":1},"additionalProperties":{"description":"How long: 0h (just on), 24h, 7d.","type":"string","pattern":"^(0|[1-9][0-9]{0,6})[mhdw]$"}},"window":{"examples":[{"deny":["Fri 16:00-Mon 08:00",{"from":"2026-12-20","to":"2027-01-03","why":"year-end freeze"}],"zone":"Europe/Warsaw"}],"type":"object","description":"The promotion lands outside of the denied spans and of the events of the calendar. Where spans are allowed, it lands within one of them. A rollback never meets it.","required":["zone"],"minProperties":2,"additionalProperties":false,"properties":{"deny":{"examples":[["Fri 16:00-Mon 08:00",{"from":"2026-12-20","to":"2027-01-03","why":"year-end freeze"}]],"description":"Spans in which no promotion may land: \"Fri 16:00-Mon 08:00\" each week, \"Mon-Fri 12:00-13:00\" on each of these days, or { from: 2026-12-20, to: 2027-01-03, why: … }. `deny` wins over `allow`.","type":"array","minItems":1,"maxItems":100,"items":{"examples":["Fri 16:00-Mon 08:00"],"if":{"type":"object","additionalProperties":true},"then":{"type":"object","minProperties":1,"additionalProperties":false,"properties":{"from":{"type":"string","pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?$","errorMessage":"must be a date or a local time, such as 2026-12-20 or 2026-12-20 18:00","examples":["2026-12-20"],"description":"The first moment, in the zone; a date is 00:00."},"to":{"type":"string","pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?$","errorMessage":"must be a date or a local time, such as 2026-12-20 or 2026-12-20 18:00","examples":["2026-12-20"],"description":"The first moment after it, in the zone; a date is 00:00."},"why":{"type":"string","minLength":1,"description":"The reason, which reports show."}}},"else":{"type":"string","pattern":"^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))? (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00))$","errorMessage":"must be a span of the week, such as \"Fri 16:00-Mon 08:00\" or \"Mon-Fri 12:00-13:00\", or a map with from and to","examples":["Fri 16:00-Mon 08:00"]}}},"allow":{"description":"Spans outside of which no promotion may land, written in the same way.","type":"array","minItems":1,"maxItems":100,"items":{"if":{"type":"object","additionalProperties":true},"then":{"type":"object","minProperties":1,"additionalProperties":false,"properties":{"from":{"type":"string","pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?$","errorMessage":"must be a date or a local time, such as 2026-12-20 or 2026-12-20 18:00","examples":["2026-12-20"],"description":"The first moment, in the zone; a date is 00:00."},"to":{"type":"string","pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?$","errorMessage":"must be a date or a local time, such as 2026-12-20 or 2026-12-20 18:00","examples":["2026-12-20"],"description":"The first moment after it, in the zone; a date is 00:00."},"why":{"type":"string","minLength":1,"description":"The reason, which reports show."}}},"else":{"type":"string","pattern":"^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))? (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00))$","errorMessage":"must be a span of the week, such as \"Fri 16:00-Mon 08:00\" or \"Mon-Fri 12:00-13:00\", or a map with from and to","examples":["Fri 16:00-Mon 08:00"]}}},"zone":{"examples":["UTC"],"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_+/-]*$","errorMessage":"must be the name of a time zone, such as Europe/Warsaw or UTC","description":"The time zone of all times, such as Europe/Warsaw or UTC."},"calendar":{"type":"string","pattern":"^(?!(?:[^/]*/)*\\.{1,2}/)[^/\\\\][^\\\\]*\\.ics$","errorMessage":"must be a path from the top of the repository that ends with .ics","examples":["freezes.ics"],"description":"An iCalendar file, by its path from the top of the repository. No promotion may land during its events. Only pipeline.yaml may name one."}}},"approvals":{"examples":[{"count":1,"from":["release"]}],"type":"object","description":"Enough distinct people of these teams have approved this change.","required":["count","from"],"additionalProperties":false,"properties":{"count":{"examples":[1],"description":"How many people. 0 requires no approval.","type":"integer","minimum":0,"maximum":20},"from":{"examples":[["release"]],"description":"Teams: a name from `teams`, `owner` for the flag's own team, or `org/<team>` for a team on GitHub.","type":"array","items":{"examples":["release"],"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)?$"},"minItems":1,"uniqueItems":true}}},"issues":{"examples":[{"none":["P1"],"at-most":{"P2":4}}],"type":"object","description":"No open issue, or at most the allowed number, has one of these labels together with flag:<key>.","minProperties":1,"additionalProperties":false,"properties":{"none":{"examples":[["P1"]],"description":"Labels, such as critical or P1.","type":"array","items":{"examples":["P1"],"type":"string","pattern":"^[^,\\s]([^,]*[^,\\s])?$"},"minItems":1,"uniqueItems":true},"at-most":{"examples":[{"P2":4}],"description":"The most open issues for a label, such as P2: 4.","type":"object","minProperties":1,"propertyNames":{"type":"string","pattern":"^[^,\\s]([^,]*[^,\\s])?$"},"additionalProperties":{"type":"integer","minimum":0}}}},"checklist":{"examples":[["Runbook reviewed","Rollback tested"]],"description":"Statements that must each be ticked, as \"- [x] statement\", in the pull request's body.","type":"array","items":{"examples":["Runbook reviewed"],"type":"string","minLength":1,"maxLength":200},"minItems":1,"uniqueItems":true},"further-requirements":{"type":"object","additionalProperties":false,"required":[],"properties":{"soak":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/soak"},"examples":[[{"in":"development","for":"48h","without-issues":["critical"]}]]},"else":{"$ref":"#/$defs/soak"}},"metrics":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/metrics"},"examples":[[{"good":["error-rate"],"for":"48h","in":"staging"}]]},"else":{"$ref":"#/$defs/metrics"}},"flags":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/flags"},"examples":[[{"new-search-index":"24h"}]]},"else":{"$ref":"#/$defs/flags"}},"window":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/window"},"examples":[[{"deny":["Fri 16:00-Mon 08:00",{"from":"2026-12-20","to":"2027-01-03","why":"year-end freeze"}],"zone":"Europe/Warsaw"}]]},"else":{"$ref":"#/$defs/window"}},"approvals":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/approvals"},"examples":[[{"count":1,"from":["release"]}]]},"else":{"$ref":"#/$defs/approvals"}},"issues":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/issues"},"examples":[[{"none":["P1"],"at-most":{"P2":4}}]]},"else":{"$ref":"#/$defs/issues"}},"checklist":{"$ref":"#/$defs/checklist"}},"x-codes":{"additionalProperties":"schema/unknown-gate"},"minProperties":1},"deploy-probe":{"description":"A request after the deployment that shows that it works.","type":"object","additionalProperties":false,"required":["url"],"properties":{"url":{"description":"The address of the probe. May contain {environment} and {service}.","type":"string","pattern":"^https?://[^\\s]+$","errorMessage":"must be an address that begins with http:// or https://","examples":["https://{environment}.example.com/agent-conversations"]},"on":{"description":"The status of the answer while the feature is on.","type":"integer","minimum":100,"maximum":599,"errorMessage":"must be an HTTP status, such as 200 or 503","examples":[200],"default":200},"off":{"description":"The status of the answer while the feature is off.","type":"integer","minimum":100,"maximum":599,"errorMessage":"must be an HTTP status, such as 200 or 503","examples":[503],"default":503},"variable":{"description":"The variable that says whether the feature is on. Default: the feature is on if any variable of the service is.","type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]{0,127}$","errorMessage":"must be the name of a variable: letters, digits and \"_\", beginning with no digit, at most 128 characters","examples":["ELEVENLABS_AGENT_ENABLED"],"x-codes":{"pattern":"schema/bad-name"}},"within":{"description":"Seconds within which the probe must give this answer.","type":"integer","minimum":1,"maximum":3600,"errorMessage":"must be a whole number of seconds from 1 to 3600","examples":[60],"default":60}}}}};
const func368 = helpers.repeatedBy;
const func645 = helpers.isEqual;
const pattern63 = func13("^(?!owner$)[a-z0-9][a-z0-9._-]{0,62}$", "u");
const pattern64 = func13("^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$", "u");
const pattern86 = func13("^(?=[\\s\\S]*\\S)(?:[^{}]|\\{(?:environment|service)\\})+$", "u");
const pattern91 = func13("^(?![-/.]|refs/|(?:HEAD|@)$)(?![\\s\\S]*(?:\\.\\.|//|/\\.|[/.]$|\\.lock(?:/|$)))(?:[^\\u0000-\\u0020\\u007f~^:?*\\[\\\\{}]|\\{(?:environment|service)\\})+$", "u");
const pattern109 = func13("^https?://[^\\s/@]+(?:/[^\\s]*)?$", "u");
const pattern110 = func13("^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_|FLAGHOIST_LOG_KEY$)[A-Za-z_][A-Za-z0-9_]*$", "u");
const pattern113 = func13("^[A-Za-z0-9-]{1,39}/[A-Za-z0-9._-]{1,100}$", "u");
const pattern120 = func13("^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\\[bot\\])?$", "u");
const pattern122 = func13("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})$", "u");
const pattern126 = func13("^https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~/-]*)?$", "u");
const pattern131 = func13("^([1-9]|[1-5][0-9]|60)s$", "u");
const pattern137 = func13("^(?!\\s*$)(?!(?:.*/)?\\.\\.(?:/|$))", "u");
const schema13 = {"description":"The requirements of a promotion. All of them must be met together.","type":"object","additionalProperties":false,"required":[],"properties":{"soak":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/soak"},"examples":[[{"in":"development","for":"48h","without-issues":["critical"]}]]},"else":{"$ref":"#/$defs/soak"}},"ladder":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/ladder"},"examples":[[{"steps":[5,10,25,50,100],"each":"7d"}]]},"else":{"$ref":"#/$defs/ladder"}},"metrics":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/metrics"},"examples":[[{"good":["error-rate"],"for":"48h","in":"staging"}]]},"else":{"$ref":"#/$defs/metrics"}},"flags":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/flags"},"examples":[[{"new-search-index":"24h"}]]},"else":{"$ref":"#/$defs/flags"}},"window":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/window"},"examples":[[{"deny":["Fri 16:00-Mon 08:00",{"from":"2026-12-20","to":"2027-01-03","why":"year-end freeze"}],"zone":"Europe/Warsaw"}]]},"else":{"$ref":"#/$defs/window"}},"approvals":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/approvals"},"examples":[[{"count":1,"from":["release"]}]]},"else":{"$ref":"#/$defs/approvals"}},"issues":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/issues"},"examples":[[{"none":["P1"],"at-most":{"P2":4}}]]},"else":{"$ref":"#/$defs/issues"}},"checklist":{"$ref":"#/$defs/checklist"}},"x-codes":{"additionalProperties":"schema/unknown-gate"}};

function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate44.evaluated;
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
if(func11(data0) < 1){
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
if(func11(data1) < 1){
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
if(!pattern9.test(data4)){
const err12 = {instancePath:instancePath+"/without-issues/" + i2,schemaPath:"#/properties/without-issues/items/pattern",keyword:"pattern",params:{pattern: "^[^,\\s]([^,]*[^,\\s])?$"},schema:"^[^,\\s]([^,]*[^,\\s])?$",parentSchema:schema2.properties["without-issues"].items,data:data4};
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
validate44.errors = vErrors;
return errors === 0;
}
validate44.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema15 = {"examples":[{"steps":[5,10,25,50,100],"each":"7d"}],"type":"object","description":"The rollout moves to the next step when it has been at the present one for long enough.","required":["steps","each"],"additionalProperties":false,"properties":{"steps":{"examples":[[5,10,25,50,100]],"description":"The steps in percent, rising, such as [5, 10, 25, 50, 100]. A step may have requirements of its own, which also apply to all later ones: { at: 25, requires: … }.","type":"array","items":{"examples":[5],"if":{"type":"object","additionalProperties":true},"then":{"type":"object","required":["at"],"additionalProperties":false,"properties":{"at":{"type":"number","exclusiveMinimum":0,"maximum":100,"description":"The step in percent."},"requires":{"$ref":"#/$defs/further-requirements"}}},"else":{"type":"number","exclusiveMinimum":0,"maximum":100}},"minItems":1},"each":{"examples":["7d"],"description":"How long the rollout stays at each step, also after a rollback: 24h, 7d.","type":"string","pattern":"^(0|[1-9][0-9]{0,6})[mhdw]$"}}};
const schema16 = {"type":"object","additionalProperties":false,"required":[],"properties":{"soak":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/soak"},"examples":[[{"in":"development","for":"48h","without-issues":["critical"]}]]},"else":{"$ref":"#/$defs/soak"}},"metrics":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/metrics"},"examples":[[{"good":["error-rate"],"for":"48h","in":"staging"}]]},"else":{"$ref":"#/$defs/metrics"}},"flags":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/flags"},"examples":[[{"new-search-index":"24h"}]]},"else":{"$ref":"#/$defs/flags"}},"window":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/window"},"examples":[[{"deny":["Fri 16:00-Mon 08:00",{"from":"2026-12-20","to":"2027-01-03","why":"year-end freeze"}],"zone":"Europe/Warsaw"}]]},"else":{"$ref":"#/$defs/window"}},"approvals":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/approvals"},"examples":[[{"count":1,"from":["release"]}]]},"else":{"$ref":"#/$defs/approvals"}},"issues":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/issues"},"examples":[[{"none":["P1"],"at-most":{"P2":4}}]]},"else":{"$ref":"#/$defs/issues"}},"checklist":{"$ref":"#/$defs/checklist"}},"x-codes":{"additionalProperties":"schema/unknown-gate"},"minProperties":1};

function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate51.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.good === undefined) || (!(func0.call(data, "good")))){
const err0 = {instancePath,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty: "good"},schema:schema5.anyOf[0].required,parentSchema:schema5.anyOf[0],data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
var props0 = {};
props0.good = true;
}
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.watched === undefined) || (!(func0.call(data, "watched")))){
const err1 = {instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty: "watched"},schema:schema5.anyOf[1].required,parentSchema:schema5.anyOf[1],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = props0 || {};
props0.watched = true;
}
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},schema:schema5.anyOf,parentSchema:schema5,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((((key0 === "good") || (key0 === "for")) || (key0 === "watched")) || (key0 === "in"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema5,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.good !== undefined && func0.call(data, "good")){
let data0 = data.good;
if(Array.isArray(data0)){
if(data0.length < 1){
const err4 = {instancePath:instancePath+"/good",schemaPath:"#/properties/good/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema5.properties.good,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(func11(data1) < 1){
const err5 = {instancePath:instancePath+"/good/" + i0,schemaPath:"#/properties/good/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema5.properties.good.items,data:data1};
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
const err6 = {instancePath:instancePath+"/good/" + i0,schemaPath:"#/properties/good/items/type",keyword:"type",params:{type: "string"},schema:schema5.properties.good.items.type,parentSchema:schema5.properties.good.items,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
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
const err7 = {instancePath:instancePath+"/good",schemaPath:"#/properties/good/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema5.properties.good,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err8 = {instancePath:instancePath+"/good",schemaPath:"#/properties/good/type",keyword:"type",params:{type: "array"},schema:schema5.properties.good.type,parentSchema:schema5.properties.good,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.for !== undefined && func0.call(data, "for")){
let data2 = data.for;
if(typeof data2 === "string"){
if(!pattern8.test(data2)){
const err9 = {instancePath:instancePath+"/for",schemaPath:"#/properties/for/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,6})[mhdw]$"},schema:"^(0|[1-9][0-9]{0,6})[mhdw]$",parentSchema:schema5.properties.for,data:data2};
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
const err10 = {instancePath:instancePath+"/for",schemaPath:"#/properties/for/type",keyword:"type",params:{type: "string"},schema:schema5.properties.for.type,parentSchema:schema5.properties.for,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.watched !== undefined && func0.call(data, "watched")){
let data3 = data.watched;
if(typeof data3 === "string"){
if(!pattern11.test(data3)){
const err11 = {instancePath:instancePath+"/watched",schemaPath:"#/properties/watched/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,6}[mhdw]$"},schema:"^[1-9][0-9]{0,6}[mhdw]$",parentSchema:schema5.properties.watched,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/watched",schemaPath:"#/properties/watched/type",keyword:"type",params:{type: "string"},schema:schema5.properties.watched.type,parentSchema:schema5.properties.watched,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.in !== undefined && func0.call(data, "in")){
let data4 = data.in;
if((typeof data4 !== "string") && (!(Array.isArray(data4)))){
const err13 = {instancePath:instancePath+"/in",schemaPath:"#/properties/in/type",keyword:"type",params:{type: schema5.properties.in.type},schema:schema5.properties.in.type,parentSchema:schema5.properties.in,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(typeof data4 === "string"){
if(func11(data4) < 1){
const err14 = {instancePath:instancePath+"/in",schemaPath:"#/properties/in/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema5.properties.in,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(Array.isArray(data4)){
if(data4.length < 1){
const err15 = {instancePath:instancePath+"/in",schemaPath:"#/properties/in/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema5.properties.in,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len1 = data4.length;
for(let i2=0; i2<len1; i2++){
let data5 = data4[i2];
if(typeof data5 === "string"){
if(func11(data5) < 1){
const err16 = {instancePath:instancePath+"/in/" + i2,schemaPath:"#/properties/in/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema5.properties.in.items,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/in/" + i2,schemaPath:"#/properties/in/items/type",keyword:"type",params:{type: "string"},schema:schema5.properties.in.items.type,parentSchema:schema5.properties.in.items,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
let i3 = data4.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data4[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err18 = {instancePath:instancePath+"/in",schemaPath:"#/properties/in/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},schema:true,parentSchema:schema5.properties.in,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema5.type,parentSchema:schema5,data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate51.errors = vErrors;
return errors === 0;
}
validate51.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate54.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema6,data};
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
if(func11(key0) < 1){
const err1 = {instancePath,schemaPath:"#/propertyNames/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema6.propertyNames,data:key0,propertyName:key0};
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
const err2 = {instancePath,schemaPath:"#/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema6.propertyNames.type,parentSchema:schema6.propertyNames,data:key0,propertyName:key0};
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
const err3 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},schema:schema6.propertyNames,parentSchema:schema6,data};
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
const err4 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,6})[mhdw]$"},schema:"^(0|[1-9][0-9]{0,6})[mhdw]$",parentSchema:schema6.additionalProperties,data:data0};
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
const err5 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema6.additionalProperties.type,parentSchema:schema6.additionalProperties,data:data0};
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
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema6.type,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate54.errors = vErrors;
return errors === 0;
}
validate54.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate57.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 2){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 2},schema:2,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.zone === undefined) || (!(func0.call(data, "zone")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "zone"},schema:schema7.required,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((((key0 === "deny") || (key0 === "allow")) || (key0 === "zone")) || (key0 === "calendar"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.deny !== undefined && func0.call(data, "deny")){
let data0 = data.deny;
if(Array.isArray(data0)){
if(data0.length > 100){
const err3 = {instancePath:instancePath+"/deny",schemaPath:"#/properties/deny/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema7.properties.deny,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0.length < 1){
const err4 = {instancePath:instancePath+"/deny",schemaPath:"#/properties/deny/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema7.properties.deny,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs5 = errors;
let valid3 = true;
const _errs6 = errors;
if(errors === _errs6){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
}
else {
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
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
let ifClause0;
if(_valid0){
const _errs9 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(Object.keys(data1).length < 1){
const err6 = {instancePath:instancePath+"/deny/" + i0,schemaPath:"#/properties/deny/items/then/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema7.properties.deny.items.then,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key1 of Object.keys(data1)){
if(!(((key1 === "from") || (key1 === "to")) || (key1 === "why"))){
const err7 = {instancePath:instancePath+"/deny/" + i0,schemaPath:"#/properties/deny/items/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema7.properties.deny.items.then,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data1.from !== undefined && func0.call(data1, "from")){
let data2 = data1.from;
if(typeof data2 === "string"){
if(!pattern13.test(data2)){
const err8 = {instancePath:instancePath+"/deny/" + i0+"/from",schemaPath:"#/properties/deny/items/then/properties/from/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?$"},schema:"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?$",parentSchema:schema7.properties.deny.items.then.properties.from,data:data2};
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
const err9 = {instancePath:instancePath+"/deny/" + i0+"/from",schemaPath:"#/properties/deny/items/then/properties/from/type",keyword:"type",params:{type: "string"},schema:schema7.properties.deny.items.then.properties.from.type,parentSchema:schema7.properties.deny.items.then.properties.from,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data1.to !== undefined && func0.call(data1, "to")){
let data3 = data1.to;
if(typeof data3 === "string"){
if(!pattern13.test(data3)){
const err10 = {instancePath:instancePath+"/deny/" + i0+"/to",schemaPath:"#/properties/deny/items/then/properties/to/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?$"},schema:"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?$",parentSchema:schema7.properties.deny.items.then.properties.to,data:data3};
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
const err11 = {instancePath:instancePath+"/deny/" + i0+"/to",schemaPath:"#/properties/deny/items/then/properties/to/type",keyword:"type",params:{type: "string"},schema:schema7.properties.deny.items.then.properties.to.type,parentSchema:schema7.properties.deny.items.then.properties.to,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data1.why !== undefined && func0.call(data1, "why")){
let data4 = data1.why;
if(typeof data4 === "string"){
if(func11(data4) < 1){
const err12 = {instancePath:instancePath+"/deny/" + i0+"/why",schemaPath:"#/properties/deny/items/then/properties/why/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema7.properties.deny.items.then.properties.why,data:data4};
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
const err13 = {instancePath:instancePath+"/deny/" + i0+"/why",schemaPath:"#/properties/deny/items/then/properties/why/type",keyword:"type",params:{type: "string"},schema:schema7.properties.deny.items.then.properties.why.type,parentSchema:schema7.properties.deny.items.then.properties.why,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/deny/" + i0,schemaPath:"#/properties/deny/items/then/type",keyword:"type",params:{type: "object"},schema:schema7.properties.deny.items.then.type,parentSchema:schema7.properties.deny.items.then,data:data1};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var _valid0 = _errs9 === errors;
valid3 = _valid0;
ifClause0 = "then";
}
else {
const _errs18 = errors;
if(typeof data1 === "string"){
if(!pattern15.test(data1)){
const err15 = {instancePath:instancePath+"/deny/" + i0,schemaPath:"#/properties/deny/items/else/pattern",keyword:"pattern",params:{pattern: "^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))? (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00))$"},schema:"^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))? (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00))$",parentSchema:schema7.properties.deny.items.else,data:data1};
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
const err16 = {instancePath:instancePath+"/deny/" + i0,schemaPath:"#/properties/deny/items/else/type",keyword:"type",params:{type: "string"},schema:schema7.properties.deny.items.else.type,parentSchema:schema7.properties.deny.items.else,data:data1};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid0 = _errs18 === errors;
valid3 = _valid0;
ifClause0 = "else";
}
if(!valid3){
const err17 = {instancePath:instancePath+"/deny/" + i0,schemaPath:"#/properties/deny/items/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema7.properties.deny.items.if,parentSchema:schema7.properties.deny.items,data:data1};
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
const err18 = {instancePath:instancePath+"/deny",schemaPath:"#/properties/deny/type",keyword:"type",params:{type: "array"},schema:schema7.properties.deny.type,parentSchema:schema7.properties.deny,data:data0};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.allow !== undefined && func0.call(data, "allow")){
let data5 = data.allow;
if(Array.isArray(data5)){
if(data5.length > 100){
const err19 = {instancePath:instancePath+"/allow",schemaPath:"#/properties/allow/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema7.properties.allow,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data5.length < 1){
const err20 = {instancePath:instancePath+"/allow",schemaPath:"#/properties/allow/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema7.properties.allow,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
const _errs23 = errors;
let valid7 = true;
const _errs24 = errors;
if(errors === _errs24){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
}
else {
const err21 = {};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
var _valid1 = _errs24 === errors;
errors = _errs23;
if(vErrors !== null){
if(_errs23){
vErrors.length = _errs23;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs27 = errors;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(Object.keys(data6).length < 1){
const err22 = {instancePath:instancePath+"/allow/" + i1,schemaPath:"#/properties/allow/items/then/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema7.properties.allow.items.then,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key2 of Object.keys(data6)){
if(!(((key2 === "from") || (key2 === "to")) || (key2 === "why"))){
const err23 = {instancePath:instancePath+"/allow/" + i1,schemaPath:"#/properties/allow/items/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema7.properties.allow.items.then,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data6.from !== undefined && func0.call(data6, "from")){
let data7 = data6.from;
if(typeof data7 === "string"){
if(!pattern13.test(data7)){
const err24 = {instancePath:instancePath+"/allow/" + i1+"/from",schemaPath:"#/properties/allow/items/then/properties/from/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?$"},schema:"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?$",parentSchema:schema7.properties.allow.items.then.properties.from,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/allow/" + i1+"/from",schemaPath:"#/properties/allow/items/then/properties/from/type",keyword:"type",params:{type: "string"},schema:schema7.properties.allow.items.then.properties.from.type,parentSchema:schema7.properties.allow.items.then.properties.from,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data6.to !== undefined && func0.call(data6, "to")){
let data8 = data6.to;
if(typeof data8 === "string"){
if(!pattern13.test(data8)){
const err26 = {instancePath:instancePath+"/allow/" + i1+"/to",schemaPath:"#/properties/allow/items/then/properties/to/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?$"},schema:"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?$",parentSchema:schema7.properties.allow.items.then.properties.to,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/allow/" + i1+"/to",schemaPath:"#/properties/allow/items/then/properties/to/type",keyword:"type",params:{type: "string"},schema:schema7.properties.allow.items.then.properties.to.type,parentSchema:schema7.properties.allow.items.then.properties.to,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data6.why !== undefined && func0.call(data6, "why")){
let data9 = data6.why;
if(typeof data9 === "string"){
if(func11(data9) < 1){
const err28 = {instancePath:instancePath+"/allow/" + i1+"/why",schemaPath:"#/properties/allow/items/then/properties/why/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema7.properties.allow.items.then.properties.why,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/allow/" + i1+"/why",schemaPath:"#/properties/allow/items/then/properties/why/type",keyword:"type",params:{type: "string"},schema:schema7.properties.allow.items.then.properties.why.type,parentSchema:schema7.properties.allow.items.then.properties.why,data:data9};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/allow/" + i1,schemaPath:"#/properties/allow/items/then/type",keyword:"type",params:{type: "object"},schema:schema7.properties.allow.items.then.type,parentSchema:schema7.properties.allow.items.then,data:data6};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
var _valid1 = _errs27 === errors;
valid7 = _valid1;
ifClause1 = "then";
}
else {
const _errs36 = errors;
if(typeof data6 === "string"){
if(!pattern15.test(data6)){
const err31 = {instancePath:instancePath+"/allow/" + i1,schemaPath:"#/properties/allow/items/else/pattern",keyword:"pattern",params:{pattern: "^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))? (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00))$"},schema:"^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))? (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00))$",parentSchema:schema7.properties.allow.items.else,data:data6};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/allow/" + i1,schemaPath:"#/properties/allow/items/else/type",keyword:"type",params:{type: "string"},schema:schema7.properties.allow.items.else.type,parentSchema:schema7.properties.allow.items.else,data:data6};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
var _valid1 = _errs36 === errors;
valid7 = _valid1;
ifClause1 = "else";
}
if(!valid7){
const err33 = {instancePath:instancePath+"/allow/" + i1,schemaPath:"#/properties/allow/items/if",keyword:"if",params:{failingKeyword: ifClause1},schema:schema7.properties.allow.items.if,parentSchema:schema7.properties.allow.items,data:data6};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/allow",schemaPath:"#/properties/allow/type",keyword:"type",params:{type: "array"},schema:schema7.properties.allow.type,parentSchema:schema7.properties.allow,data:data5};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.zone !== undefined && func0.call(data, "zone")){
let data10 = data.zone;
if(typeof data10 === "string"){
if(!pattern19.test(data10)){
const err35 = {instancePath:instancePath+"/zone",schemaPath:"#/properties/zone/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_+/-]*$"},schema:"^[A-Za-z][A-Za-z0-9_+/-]*$",parentSchema:schema7.properties.zone,data:data10};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/zone",schemaPath:"#/properties/zone/type",keyword:"type",params:{type: "string"},schema:schema7.properties.zone.type,parentSchema:schema7.properties.zone,data:data10};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.calendar !== undefined && func0.call(data, "calendar")){
let data11 = data.calendar;
if(typeof data11 === "string"){
if(!pattern20.test(data11)){
const err37 = {instancePath:instancePath+"/calendar",schemaPath:"#/properties/calendar/pattern",keyword:"pattern",params:{pattern: "^(?!(?:[^/]*/)*\\.{1,2}/)[^/\\\\][^\\\\]*\\.ics$"},schema:"^(?!(?:[^/]*/)*\\.{1,2}/)[^/\\\\][^\\\\]*\\.ics$",parentSchema:schema7.properties.calendar,data:data11};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/calendar",schemaPath:"#/properties/calendar/type",keyword:"type",params:{type: "string"},schema:schema7.properties.calendar.type,parentSchema:schema7.properties.calendar,data:data11};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema7.type,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
validate57.errors = vErrors;
return errors === 0;
}
validate57.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate60.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.count === undefined) || (!(func0.call(data, "count")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "count"},schema:schema8.required,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.from === undefined) || (!(func0.call(data, "from")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "from"},schema:schema8.required,parentSchema:schema8,data};
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
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema8,data};
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
const err3 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/type",keyword:"type",params:{type: "integer"},schema:schema8.properties.count.type,parentSchema:schema8.properties.count,data:data0};
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
const err4 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 20},schema:20,parentSchema:schema8.properties.count,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data0 < 0 || isNaN(data0)){
const err5 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema8.properties.count,data:data0};
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
const err6 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema8.properties.from,data:data1};
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
if(!pattern21.test(data2)){
const err7 = {instancePath:instancePath+"/from/" + i0,schemaPath:"#/properties/from/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)?$"},schema:"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)?$",parentSchema:schema8.properties.from.items,data:data2};
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
const err8 = {instancePath:instancePath+"/from/" + i0,schemaPath:"#/properties/from/items/type",keyword:"type",params:{type: "string"},schema:schema8.properties.from.items.type,parentSchema:schema8.properties.from.items,data:data2};
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
const err9 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema8.properties.from,data:data1};
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
const err10 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "array"},schema:schema8.properties.from.type,parentSchema:schema8.properties.from,data:data1};
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
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema8.type,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate60.errors = vErrors;
return errors === 0;
}
validate60.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate63.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((key0 === "none") || (key0 === "at-most"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema9,data};
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
const err2 = {instancePath:instancePath+"/none",schemaPath:"#/properties/none/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema9.properties.none,data:data0};
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
if(!pattern9.test(data1)){
const err3 = {instancePath:instancePath+"/none/" + i0,schemaPath:"#/properties/none/items/pattern",keyword:"pattern",params:{pattern: "^[^,\\s]([^,]*[^,\\s])?$"},schema:"^[^,\\s]([^,]*[^,\\s])?$",parentSchema:schema9.properties.none.items,data:data1};
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
const err4 = {instancePath:instancePath+"/none/" + i0,schemaPath:"#/properties/none/items/type",keyword:"type",params:{type: "string"},schema:schema9.properties.none.items.type,parentSchema:schema9.properties.none.items,data:data1};
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
const err5 = {instancePath:instancePath+"/none",schemaPath:"#/properties/none/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema9.properties.none,data:data0};
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
const err6 = {instancePath:instancePath+"/none",schemaPath:"#/properties/none/type",keyword:"type",params:{type: "array"},schema:schema9.properties.none.type,parentSchema:schema9.properties.none,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data["at-most"] !== undefined && func0.call(data, "at-most")){
let data2 = data["at-most"];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(Object.keys(data2).length < 1){
const err7 = {instancePath:instancePath+"/at-most",schemaPath:"#/properties/at-most/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema9.properties["at-most"],data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 of Object.keys(data2)){
const _errs8 = errors;
if(typeof key1 === "string"){
if(!pattern9.test(key1)){
const err8 = {instancePath:instancePath+"/at-most",schemaPath:"#/properties/at-most/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[^,\\s]([^,]*[^,\\s])?$"},schema:"^[^,\\s]([^,]*[^,\\s])?$",parentSchema:schema9.properties["at-most"].propertyNames,data:key1,propertyName:key1};
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
const err9 = {instancePath:instancePath+"/at-most",schemaPath:"#/properties/at-most/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema9.properties["at-most"].propertyNames.type,parentSchema:schema9.properties["at-most"].propertyNames,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var valid4 = _errs8 === errors;
if(!valid4){
const err10 = {instancePath:instancePath+"/at-most",schemaPath:"#/properties/at-most/propertyNames",keyword:"propertyNames",params:{propertyName: key1},schema:schema9.properties["at-most"].propertyNames,parentSchema:schema9.properties["at-most"],data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
for(const key2 of Object.keys(data2)){
let data3 = data2[key2];
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err11 = {instancePath:instancePath+"/at-most/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/at-most/additionalProperties/type",keyword:"type",params:{type: "integer"},schema:schema9.properties["at-most"].additionalProperties.type,parentSchema:schema9.properties["at-most"].additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err12 = {instancePath:instancePath+"/at-most/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/at-most/additionalProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema9.properties["at-most"].additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
}
else {
const err13 = {instancePath:instancePath+"/at-most",schemaPath:"#/properties/at-most/type",keyword:"type",params:{type: "object"},schema:schema9.properties["at-most"].type,parentSchema:schema9.properties["at-most"],data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema9.type,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate63.errors = vErrors;
return errors === 0;
}
validate63.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate66(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate66.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
if(data.length < 1){
const err0 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema10,data};
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
if(func11(data0) > 200){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema10.items,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(func11(data0) < 1){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema10.items,data:data0};
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
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "string"},schema:schema10.items.type,parentSchema:schema10.items,data:data0};
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
const err4 = {instancePath,schemaPath:"#/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema10,data};
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
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},schema:schema10.type,parentSchema:schema10,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate66.errors = vErrors;
return errors === 0;
}
validate66.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate48.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((((key0 === "soak") || (key0 === "metrics")) || (key0 === "flags")) || (key0 === "window")) || (key0 === "approvals")) || (key0 === "issues")) || (key0 === "checklist"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
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
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
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
const err3 = {instancePath:instancePath+"/soak",schemaPath:"#/properties/soak/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema16.properties.soak.then,data:data0};
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
if(!(validate44(data0[i0], {instancePath:instancePath+"/soak/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/soak",schemaPath:"#/properties/soak/then/type",keyword:"type",params:{type: "array"},schema:schema16.properties.soak.then.type,parentSchema:schema16.properties.soak.then,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = _valid0;
ifClause0 = "then";
}
else {
const _errs9 = errors;
if(!(validate44(data0, {instancePath:instancePath+"/soak",parentData:data,parentDataProperty:"soak",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
var _valid0 = _errs9 === errors;
valid1 = _valid0;
ifClause0 = "else";
}
if(!valid1){
const err5 = {instancePath:instancePath+"/soak",schemaPath:"#/properties/soak/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema16.properties.soak.if,parentSchema:schema16.properties.soak,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.metrics !== undefined && func0.call(data, "metrics")){
let data2 = data.metrics;
const _errs11 = errors;
let valid4 = true;
const _errs12 = errors;
if(!(Array.isArray(data2))){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
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
const err7 = {instancePath:instancePath+"/metrics",schemaPath:"#/properties/metrics/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema16.properties.metrics.then,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
if(!(validate51(data2[i1], {instancePath:instancePath+"/metrics/" + i1,parentData:data2,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath:instancePath+"/metrics",schemaPath:"#/properties/metrics/then/type",keyword:"type",params:{type: "array"},schema:schema16.properties.metrics.then.type,parentSchema:schema16.properties.metrics.then,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid1 = _errs14 === errors;
valid4 = _valid1;
ifClause1 = "then";
}
else {
const _errs17 = errors;
if(!(validate51(data2, {instancePath:instancePath+"/metrics",parentData:data,parentDataProperty:"metrics",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
var _valid1 = _errs17 === errors;
valid4 = _valid1;
ifClause1 = "else";
}
if(!valid4){
const err9 = {instancePath:instancePath+"/metrics",schemaPath:"#/properties/metrics/if",keyword:"if",params:{failingKeyword: ifClause1},schema:schema16.properties.metrics.if,parentSchema:schema16.properties.metrics,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
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
const err10 = {};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
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
const err11 = {instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema16.properties.flags.then,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
const len2 = data4.length;
for(let i2=0; i2<len2; i2++){
if(!(validate54(data4[i2], {instancePath:instancePath+"/flags/" + i2,parentData:data4,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
}
else {
const err12 = {instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/then/type",keyword:"type",params:{type: "array"},schema:schema16.properties.flags.then.type,parentSchema:schema16.properties.flags.then,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var _valid2 = _errs22 === errors;
valid7 = _valid2;
ifClause2 = "then";
}
else {
const _errs25 = errors;
if(!(validate54(data4, {instancePath:instancePath+"/flags",parentData:data,parentDataProperty:"flags",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
var _valid2 = _errs25 === errors;
valid7 = _valid2;
ifClause2 = "else";
}
if(!valid7){
const err13 = {instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/if",keyword:"if",params:{failingKeyword: ifClause2},schema:schema16.properties.flags.if,parentSchema:schema16.properties.flags,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.window !== undefined && func0.call(data, "window")){
let data6 = data.window;
const _errs27 = errors;
let valid10 = true;
const _errs28 = errors;
if(!(Array.isArray(data6))){
const err14 = {};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
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
const err15 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema16.properties.window.then,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len3 = data6.length;
for(let i3=0; i3<len3; i3++){
if(!(validate57(data6[i3], {instancePath:instancePath+"/window/" + i3,parentData:data6,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
}
else {
const err16 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/then/type",keyword:"type",params:{type: "array"},schema:schema16.properties.window.then.type,parentSchema:schema16.properties.window.then,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid3 = _errs30 === errors;
valid10 = _valid3;
ifClause3 = "then";
}
else {
const _errs33 = errors;
if(!(validate57(data6, {instancePath:instancePath+"/window",parentData:data,parentDataProperty:"window",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var _valid3 = _errs33 === errors;
valid10 = _valid3;
ifClause3 = "else";
}
if(!valid10){
const err17 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/if",keyword:"if",params:{failingKeyword: ifClause3},schema:schema16.properties.window.if,parentSchema:schema16.properties.window,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.approvals !== undefined && func0.call(data, "approvals")){
let data8 = data.approvals;
const _errs35 = errors;
let valid13 = true;
const _errs36 = errors;
if(!(Array.isArray(data8))){
const err18 = {};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
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
const err19 = {instancePath:instancePath+"/approvals",schemaPath:"#/properties/approvals/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema16.properties.approvals.then,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
const len4 = data8.length;
for(let i4=0; i4<len4; i4++){
if(!(validate60(data8[i4], {instancePath:instancePath+"/approvals/" + i4,parentData:data8,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
}
}
else {
const err20 = {instancePath:instancePath+"/approvals",schemaPath:"#/properties/approvals/then/type",keyword:"type",params:{type: "array"},schema:schema16.properties.approvals.then.type,parentSchema:schema16.properties.approvals.then,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
var _valid4 = _errs38 === errors;
valid13 = _valid4;
ifClause4 = "then";
}
else {
const _errs41 = errors;
if(!(validate60(data8, {instancePath:instancePath+"/approvals",parentData:data,parentDataProperty:"approvals",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var _valid4 = _errs41 === errors;
valid13 = _valid4;
ifClause4 = "else";
}
if(!valid13){
const err21 = {instancePath:instancePath+"/approvals",schemaPath:"#/properties/approvals/if",keyword:"if",params:{failingKeyword: ifClause4},schema:schema16.properties.approvals.if,parentSchema:schema16.properties.approvals,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.issues !== undefined && func0.call(data, "issues")){
let data10 = data.issues;
const _errs43 = errors;
let valid16 = true;
const _errs44 = errors;
if(!(Array.isArray(data10))){
const err22 = {};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var _valid5 = _errs44 === errors;
errors = _errs43;
if(vErrors !== null){
if(_errs43){
vErrors.length = _errs43;
}
else {
vErrors = null;
}
}
let ifClause5;
if(_valid5){
const _errs46 = errors;
if(Array.isArray(data10)){
if(data10.length < 1){
const err23 = {instancePath:instancePath+"/issues",schemaPath:"#/properties/issues/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema16.properties.issues.then,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
const len5 = data10.length;
for(let i5=0; i5<len5; i5++){
if(!(validate63(data10[i5], {instancePath:instancePath+"/issues/" + i5,parentData:data10,parentDataProperty:i5,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
}
else {
const err24 = {instancePath:instancePath+"/issues",schemaPath:"#/properties/issues/then/type",keyword:"type",params:{type: "array"},schema:schema16.properties.issues.then.type,parentSchema:schema16.properties.issues.then,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var _valid5 = _errs46 === errors;
valid16 = _valid5;
ifClause5 = "then";
}
else {
const _errs49 = errors;
if(!(validate63(data10, {instancePath:instancePath+"/issues",parentData:data,parentDataProperty:"issues",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
var _valid5 = _errs49 === errors;
valid16 = _valid5;
ifClause5 = "else";
}
if(!valid16){
const err25 = {instancePath:instancePath+"/issues",schemaPath:"#/properties/issues/if",keyword:"if",params:{failingKeyword: ifClause5},schema:schema16.properties.issues.if,parentSchema:schema16.properties.issues,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.checklist !== undefined && func0.call(data, "checklist")){
if(!(validate66(data.checklist, {instancePath:instancePath+"/checklist",parentData:data,parentDataProperty:"checklist",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
}
else {
const err26 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema16.type,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
validate48.errors = vErrors;
return errors === 0;
}
validate48.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate47.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.steps === undefined) || (!(func0.call(data, "steps")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "steps"},schema:schema15.required,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.each === undefined) || (!(func0.call(data, "each")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "each"},schema:schema15.required,parentSchema:schema15,data};
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
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema15,data};
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
const err3 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema15.properties.steps,data:data0};
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
const _errs5 = errors;
let valid3 = true;
const _errs6 = errors;
if(errors === _errs6){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
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
let ifClause0;
if(_valid0){
const _errs9 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if((data1.at === undefined) || (!(func0.call(data1, "at")))){
const err5 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/then/required",keyword:"required",params:{missingProperty: "at"},schema:schema15.properties.steps.items.then.required,parentSchema:schema15.properties.steps.items.then,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 of Object.keys(data1)){
if(!((key1 === "at") || (key1 === "requires"))){
const err6 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema15.properties.steps.items.then,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.at !== undefined && func0.call(data1, "at")){
let data2 = data1.at;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 100 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/steps/" + i0+"/at",schemaPath:"#/properties/steps/items/then/properties/at/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},schema:100,parentSchema:schema15.properties.steps.items.then.properties.at,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2 <= 0 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/steps/" + i0+"/at",schemaPath:"#/properties/steps/items/then/properties/at/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},schema:0,parentSchema:schema15.properties.steps.items.then.properties.at,data:data2};
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
const err9 = {instancePath:instancePath+"/steps/" + i0+"/at",schemaPath:"#/properties/steps/items/then/properties/at/type",keyword:"type",params:{type: "number"},schema:schema15.properties.steps.items.then.properties.at.type,parentSchema:schema15.properties.steps.items.then.properties.at,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data1.requires !== undefined && func0.call(data1, "requires")){
if(!(validate48(data1.requires, {instancePath:instancePath+"/steps/" + i0+"/requires",parentData:data1,parentDataProperty:"requires",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/then/type",keyword:"type",params:{type: "object"},schema:schema15.properties.steps.items.then.type,parentSchema:schema15.properties.steps.items.then,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var _valid0 = _errs9 === errors;
valid3 = _valid0;
ifClause0 = "then";
}
else {
const _errs15 = errors;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 100 || isNaN(data1)){
const err11 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/else/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},schema:100,parentSchema:schema15.properties.steps.items.else,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data1 <= 0 || isNaN(data1)){
const err12 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/else/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},schema:0,parentSchema:schema15.properties.steps.items.else,data:data1};
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
const err13 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/else/type",keyword:"type",params:{type: "number"},schema:schema15.properties.steps.items.else.type,parentSchema:schema15.properties.steps.items.else,data:data1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid0 = _errs15 === errors;
valid3 = _valid0;
ifClause0 = "else";
}
if(!valid3){
const err14 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema15.properties.steps.items.if,parentSchema:schema15.properties.steps.items,data:data1};
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
else {
const err15 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/type",keyword:"type",params:{type: "array"},schema:schema15.properties.steps.type,parentSchema:schema15.properties.steps,data:data0};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.each !== undefined && func0.call(data, "each")){
let data4 = data.each;
if(typeof data4 === "string"){
if(!pattern8.test(data4)){
const err16 = {instancePath:instancePath+"/each",schemaPath:"#/properties/each/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,6})[mhdw]$"},schema:"^(0|[1-9][0-9]{0,6})[mhdw]$",parentSchema:schema15.properties.each,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/each",schemaPath:"#/properties/each/type",keyword:"type",params:{type: "string"},schema:schema15.properties.each.type,parentSchema:schema15.properties.each,data:data4};
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
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema15.type,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate47.errors = vErrors;
return errors === 0;
}
validate47.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate43.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((((((((key0 === "soak") || (key0 === "ladder")) || (key0 === "metrics")) || (key0 === "flags")) || (key0 === "window")) || (key0 === "approvals")) || (key0 === "issues")) || (key0 === "checklist"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema13,data};
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
const err2 = {instancePath:instancePath+"/soak",schemaPath:"#/properties/soak/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema13.properties.soak.then,data:data0};
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
if(!(validate44(data0[i0], {instancePath:instancePath+"/soak/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath:instancePath+"/soak",schemaPath:"#/properties/soak/then/type",keyword:"type",params:{type: "array"},schema:schema13.properties.soak.then.type,parentSchema:schema13.properties.soak.then,data:data0};
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
if(!(validate44(data0, {instancePath:instancePath+"/soak",parentData:data,parentDataProperty:"soak",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
var _valid0 = _errs9 === errors;
valid1 = _valid0;
ifClause0 = "else";
}
if(!valid1){
const err4 = {instancePath:instancePath+"/soak",schemaPath:"#/properties/soak/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema13.properties.soak.if,parentSchema:schema13.properties.soak,data:data0};
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
const err6 = {instancePath:instancePath+"/ladder",schemaPath:"#/properties/ladder/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema13.properties.ladder.then,data:data2};
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
if(!(validate47(data2[i1], {instancePath:instancePath+"/ladder/" + i1,parentData:data2,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/ladder",schemaPath:"#/properties/ladder/then/type",keyword:"type",params:{type: "array"},schema:schema13.properties.ladder.then.type,parentSchema:schema13.properties.ladder.then,data:data2};
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
if(!(validate47(data2, {instancePath:instancePath+"/ladder",parentData:data,parentDataProperty:"ladder",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
var _valid1 = _errs17 === errors;
valid4 = _valid1;
ifClause1 = "else";
}
if(!valid4){
const err8 = {instancePath:instancePath+"/ladder",schemaPath:"#/properties/ladder/if",keyword:"if",params:{failingKeyword: ifClause1},schema:schema13.properties.ladder.if,parentSchema:schema13.properties.ladder,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.metrics !== undefined && func0.call(data, "metrics")){
let data4 = data.metrics;
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
const err10 = {instancePath:instancePath+"/metrics",schemaPath:"#/properties/metrics/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema13.properties.metrics.then,data:data4};
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
if(!(validate51(data4[i2], {instancePath:instancePath+"/metrics/" + i2,parentData:data4,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath:instancePath+"/metrics",schemaPath:"#/properties/metrics/then/type",keyword:"type",params:{type: "array"},schema:schema13.properties.metrics.then.type,parentSchema:schema13.properties.metrics.then,data:data4};
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
if(!(validate51(data4, {instancePath:instancePath+"/metrics",parentData:data,parentDataProperty:"metrics",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
var _valid2 = _errs25 === errors;
valid7 = _valid2;
ifClause2 = "else";
}
if(!valid7){
const err12 = {instancePath:instancePath+"/metrics",schemaPath:"#/properties/metrics/if",keyword:"if",params:{failingKeyword: ifClause2},schema:schema13.properties.metrics.if,parentSchema:schema13.properties.metrics,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.flags !== undefined && func0.call(data, "flags")){
let data6 = data.flags;
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
const err14 = {instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema13.properties.flags.then,data:data6};
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
if(!(validate54(data6[i3], {instancePath:instancePath+"/flags/" + i3,parentData:data6,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
}
else {
const err15 = {instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/then/type",keyword:"type",params:{type: "array"},schema:schema13.properties.flags.then.type,parentSchema:schema13.properties.flags.then,data:data6};
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
if(!(validate54(data6, {instancePath:instancePath+"/flags",parentData:data,parentDataProperty:"flags",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
var _valid3 = _errs33 === errors;
valid10 = _valid3;
ifClause3 = "else";
}
if(!valid10){
const err16 = {instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/if",keyword:"if",params:{failingKeyword: ifClause3},schema:schema13.properties.flags.if,parentSchema:schema13.properties.flags,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.window !== undefined && func0.call(data, "window")){
let data8 = data.window;
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
const err18 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema13.properties.window.then,data:data8};
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
if(!(validate57(data8[i4], {instancePath:instancePath+"/window/" + i4,parentData:data8,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
}
else {
const err19 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/then/type",keyword:"type",params:{type: "array"},schema:schema13.properties.window.then.type,parentSchema:schema13.properties.window.then,data:data8};
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
if(!(validate57(data8, {instancePath:instancePath+"/window",parentData:data,parentDataProperty:"window",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var _valid4 = _errs41 === errors;
valid13 = _valid4;
ifClause4 = "else";
}
if(!valid13){
const err20 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/if",keyword:"if",params:{failingKeyword: ifClause4},schema:schema13.properties.window.if,parentSchema:schema13.properties.window,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.approvals !== undefined && func0.call(data, "approvals")){
let data10 = data.approvals;
const _errs43 = errors;
let valid16 = true;
const _errs44 = errors;
if(!(Array.isArray(data10))){
const err21 = {};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var _valid5 = _errs44 === errors;
errors = _errs43;
if(vErrors !== null){
if(_errs43){
vErrors.length = _errs43;
}
else {
vErrors = null;
}
}
let ifClause5;
if(_valid5){
const _errs46 = errors;
if(Array.isArray(data10)){
if(data10.length < 1){
const err22 = {instancePath:instancePath+"/approvals",schemaPath:"#/properties/approvals/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema13.properties.approvals.then,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
const len5 = data10.length;
for(let i5=0; i5<len5; i5++){
if(!(validate60(data10[i5], {instancePath:instancePath+"/approvals/" + i5,parentData:data10,parentDataProperty:i5,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
}
}
else {
const err23 = {instancePath:instancePath+"/approvals",schemaPath:"#/properties/approvals/then/type",keyword:"type",params:{type: "array"},schema:schema13.properties.approvals.then.type,parentSchema:schema13.properties.approvals.then,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
var _valid5 = _errs46 === errors;
valid16 = _valid5;
ifClause5 = "then";
}
else {
const _errs49 = errors;
if(!(validate60(data10, {instancePath:instancePath+"/approvals",parentData:data,parentDataProperty:"approvals",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var _valid5 = _errs49 === errors;
valid16 = _valid5;
ifClause5 = "else";
}
if(!valid16){
const err24 = {instancePath:instancePath+"/approvals",schemaPath:"#/properties/approvals/if",keyword:"if",params:{failingKeyword: ifClause5},schema:schema13.properties.approvals.if,parentSchema:schema13.properties.approvals,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.issues !== undefined && func0.call(data, "issues")){
let data12 = data.issues;
const _errs51 = errors;
let valid19 = true;
const _errs52 = errors;
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
var _valid6 = _errs52 === errors;
errors = _errs51;
if(vErrors !== null){
if(_errs51){
vErrors.length = _errs51;
}
else {
vErrors = null;
}
}
let ifClause6;
if(_valid6){
const _errs54 = errors;
if(Array.isArray(data12)){
if(data12.length < 1){
const err26 = {instancePath:instancePath+"/issues",schemaPath:"#/properties/issues/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema13.properties.issues.then,data:data12};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
const len6 = data12.length;
for(let i6=0; i6<len6; i6++){
if(!(validate63(data12[i6], {instancePath:instancePath+"/issues/" + i6,parentData:data12,parentDataProperty:i6,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
}
else {
const err27 = {instancePath:instancePath+"/issues",schemaPath:"#/properties/issues/then/type",keyword:"type",params:{type: "array"},schema:schema13.properties.issues.then.type,parentSchema:schema13.properties.issues.then,data:data12};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var _valid6 = _errs54 === errors;
valid19 = _valid6;
ifClause6 = "then";
}
else {
const _errs57 = errors;
if(!(validate63(data12, {instancePath:instancePath+"/issues",parentData:data,parentDataProperty:"issues",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
var _valid6 = _errs57 === errors;
valid19 = _valid6;
ifClause6 = "else";
}
if(!valid19){
const err28 = {instancePath:instancePath+"/issues",schemaPath:"#/properties/issues/if",keyword:"if",params:{failingKeyword: ifClause6},schema:schema13.properties.issues.if,parentSchema:schema13.properties.issues,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.checklist !== undefined && func0.call(data, "checklist")){
if(!(validate66(data.checklist, {instancePath:instancePath+"/checklist",parentData:data,parentDataProperty:"checklist",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
}
else {
const err29 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema13.type,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
validate43.errors = vErrors;
return errors === 0;
}
validate43.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema23 = {"description":"A request after the deployment that shows that it works.","type":"object","additionalProperties":false,"required":["url"],"properties":{"url":{"description":"The address of the probe. May contain {environment} and {service}.","type":"string","pattern":"^https?://[^\\s]+$","errorMessage":"must be an address that begins with http:// or https://","examples":["https://{environment}.example.com/agent-conversations"]},"on":{"description":"The status of the answer while the feature is on.","type":"integer","minimum":100,"maximum":599,"errorMessage":"must be an HTTP status, such as 200 or 503","examples":[200],"default":200},"off":{"description":"The status of the answer while the feature is off.","type":"integer","minimum":100,"maximum":599,"errorMessage":"must be an HTTP status, such as 200 or 503","examples":[503],"default":503},"variable":{"description":"The variable that says whether the feature is on. Default: the feature is on if any variable of the service is.","type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]{0,127}$","errorMessage":"must be the name of a variable: letters, digits and \"_\", beginning with no digit, at most 128 characters","examples":["ELEVENLABS_AGENT_ENABLED"],"x-codes":{"pattern":"schema/bad-name"}},"within":{"description":"Seconds within which the probe must give this answer.","type":"integer","minimum":1,"maximum":3600,"errorMessage":"must be a whole number of seconds from 1 to 3600","examples":[60],"default":60}}};
const pattern88 = func13("^https?://[^\\s]+$", "u");

function validate101(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate101.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.url === undefined) || (!(func0.call(data, "url")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"},schema:schema23.required,parentSchema:schema23,data};
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
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema23,data};
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
if(!pattern88.test(data0)){
const err2 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s]+$"},schema:"^https?://[^\\s]+$",parentSchema:schema23.properties.url,data:data0};
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
const err3 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},schema:schema23.properties.url.type,parentSchema:schema23.properties.url,data:data0};
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
const err4 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/type",keyword:"type",params:{type: "integer"},schema:schema23.properties.on.type,parentSchema:schema23.properties.on,data:data1};
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
const err5 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599},schema:599,parentSchema:schema23.properties.on,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1 < 100 || isNaN(data1)){
const err6 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},schema:100,parentSchema:schema23.properties.on,data:data1};
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
const err7 = {instancePath:instancePath+"/off",schemaPath:"#/properties/off/type",keyword:"type",params:{type: "integer"},schema:schema23.properties.off.type,parentSchema:schema23.properties.off,data:data2};
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
const err8 = {instancePath:instancePath+"/off",schemaPath:"#/properties/off/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599},schema:599,parentSchema:schema23.properties.off,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data2 < 100 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/off",schemaPath:"#/properties/off/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},schema:100,parentSchema:schema23.properties.off,data:data2};
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
const err10 = {instancePath:instancePath+"/variable",schemaPath:"#/properties/variable/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]{0,127}$"},schema:"^[A-Za-z_][A-Za-z0-9_]{0,127}$",parentSchema:schema23.properties.variable,data:data3};
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
const err11 = {instancePath:instancePath+"/variable",schemaPath:"#/properties/variable/type",keyword:"type",params:{type: "string"},schema:schema23.properties.variable.type,parentSchema:schema23.properties.variable,data:data3};
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
const err12 = {instancePath:instancePath+"/within",schemaPath:"#/properties/within/type",keyword:"type",params:{type: "integer"},schema:schema23.properties.within.type,parentSchema:schema23.properties.within,data:data4};
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
const err13 = {instancePath:instancePath+"/within",schemaPath:"#/properties/within/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600},schema:3600,parentSchema:schema23.properties.within,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err14 = {instancePath:instancePath+"/within",schemaPath:"#/properties/within/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema23.properties.within,data:data4};
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
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema23.type,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate101.errors = vErrors;
return errors === 0;
}
validate101.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:flaghoist:schema:pipeline" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate42.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.version === undefined) || (!(func0.call(data, "version")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},schema:schema12.required,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.environments === undefined) || (!(func0.call(data, "environments")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "environments"},schema:schema12.required,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((((((((key0 === "version") || (key0 === "teams")) || (key0 === "environments")) || (key0 === "services")) || (key0 === "deployments")) || (key0 === "metrics")) || (key0 === "notifications")) || (key0 === "policy"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema12,data};
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
const err3 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1},schema:1,parentSchema:schema12.properties.version,data:data0};
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
if(!pattern63.test(key1)){
const err4 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/propertyNames/pattern",keyword:"pattern",params:{pattern: "^(?!owner$)[a-z0-9][a-z0-9._-]{0,62}$"},schema:"^(?!owner$)[a-z0-9][a-z0-9._-]{0,62}$",parentSchema:schema12.properties.teams.propertyNames,data:key1,propertyName:key1};
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
const err5 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema12.properties.teams.propertyNames.type,parentSchema:schema12.properties.teams.propertyNames,data:key1,propertyName:key1};
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
const err6 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/propertyNames",keyword:"propertyNames",params:{propertyName: key1},schema:schema12.properties.teams.propertyNames,parentSchema:schema12.properties.teams,data:data1};
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
if(!pattern64.test(data3)){
const err7 = {instancePath:instancePath+"/teams/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/properties/teams/additionalProperties/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$",parentSchema:schema12.properties.teams.additionalProperties.items,data:data3};
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
const err8 = {instancePath:instancePath+"/teams/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/properties/teams/additionalProperties/items/type",keyword:"type",params:{type: "string"},schema:schema12.properties.teams.additionalProperties.items.type,parentSchema:schema12.properties.teams.additionalProperties.items,data:data3};
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
const err9 = {instancePath:instancePath+"/teams/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/teams/additionalProperties/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema12.properties.teams.additionalProperties,data:data2};
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
const err10 = {instancePath:instancePath+"/teams/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/teams/additionalProperties/type",keyword:"type",params:{type: "array"},schema:schema12.properties.teams.additionalProperties.type,parentSchema:schema12.properties.teams.additionalProperties,data:data2};
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
const err11 = {instancePath:instancePath+"/teams",schemaPath:"#/properties/teams/type",keyword:"type",params:{type: "object"},schema:schema12.properties.teams.type,parentSchema:schema12.properties.teams,data:data1};
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
const err12 = {instancePath:instancePath+"/environments",schemaPath:"#/properties/environments/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema12.properties.environments,data:data4};
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
const err13 = {instancePath:instancePath+"/environments/" + i2,schemaPath:"#/properties/environments/items/required",keyword:"required",params:{missingProperty: "name"},schema:schema12.properties.environments.items.required,parentSchema:schema12.properties.environments.items,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key3 of Object.keys(data5)){
if(!(((((key3 === "name") || (key3 === "enforcement")) || (key3 === "requires")) || (key3 === "by-risk")) || (key3 === "resume"))){
const err14 = {instancePath:instancePath+"/environments/" + i2,schemaPath:"#/properties/environments/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema12.properties.environments.items,data:data5};
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
const err15 = {instancePath:instancePath+"/environments/" + i2+"/name",schemaPath:"#/properties/environments/items/properties/name/pattern",keyword:"pattern",params:{pattern: "^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$"},schema:"^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$",parentSchema:schema12.properties.environments.items.properties.name,data:data6};
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
const err16 = {instancePath:instancePath+"/environments/" + i2+"/name",schemaPath:"#/properties/environments/items/properties/name/type",keyword:"type",params:{type: "string"},schema:schema12.properties.environments.items.properties.name.type,parentSchema:schema12.properties.environments.items.properties.name,data:data6};
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
const err17 = {instancePath:instancePath+"/environments/" + i2+"/enforcement",schemaPath:"#/properties/environments/items/properties/enforcement/enum",keyword:"enum",params:{allowedValues: schema12.properties.environments.items.properties.enforcement.enum},schema:schema12.properties.environments.items.properties.enforcement.enum,parentSchema:schema12.properties.environments.items.properties.enforcement,data:data7};
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
if(!(validate43(data5.requires, {instancePath:instancePath+"/environments/" + i2+"/requires",parentData:data5,parentDataProperty:"requires",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data5["by-risk"] !== undefined && func0.call(data5, "by-risk")){
let data9 = data5["by-risk"];
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key4 of Object.keys(data9)){
if(!(((key4 === "low") || (key4 === "medium")) || (key4 === "high"))){
const err18 = {instancePath:instancePath+"/environments/" + i2+"/by-risk",schemaPath:"#/properties/environments/items/properties/by-risk/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},schema:false,parentSchema:schema12.properties.environments.items.properties["by-risk"],data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data9.low !== undefined && func0.call(data9, "low")){
if(!(validate43(data9.low, {instancePath:instancePath+"/environments/" + i2+"/by-risk/low",parentData:data9,parentDataProperty:"low",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data9.medium !== undefined && func0.call(data9, "medium")){
if(!(validate43(data9.medium, {instancePath:instancePath+"/environments/" + i2+"/by-risk/medium",parentData:data9,parentDataProperty:"medium",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data9.high !== undefined && func0.call(data9, "high")){
if(!(validate43(data9.high, {instancePath:instancePath+"/environments/" + i2+"/by-risk/high",parentData:data9,parentDataProperty:"high",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
}
else {
const err19 = {instancePath:instancePath+"/environments/" + i2+"/by-risk",schemaPath:"#/properties/environments/items/properties/by-risk/type",keyword:"type",params:{type: "object"},schema:schema12.properties.environments.items.properties["by-risk"].type,parentSchema:schema12.properties.environments.items.properties["by-risk"],data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data5.resume !== undefined && func0.call(data5, "resume")){
let data13 = data5.resume;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if((data13.within === undefined) || (!(func0.call(data13, "within")))){
const err20 = {instancePath:instancePath+"/environments/" + i2+"/resume",schemaPath:"#/properties/environments/items/properties/resume/required",keyword:"required",params:{missingProperty: "within"},schema:schema12.properties.environments.items.properties.resume.required,parentSchema:schema12.properties.environments.items.properties.resume,data:data13};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((data13.requires === undefined) || (!(func0.call(data13, "requires")))){
const err21 = {instancePath:instancePath+"/environments/" + i2+"/resume",schemaPath:"#/properties/environments/items/properties/resume/required",keyword:"required",params:{missingProperty: "requires"},schema:schema12.properties.environments.items.properties.resume.required,parentSchema:schema12.properties.environments.items.properties.resume,data:data13};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key5 of Object.keys(data13)){
if(!((key5 === "within") || (key5 === "requires"))){
const err22 = {instancePath:instancePath+"/environments/" + i2+"/resume",schemaPath:"#/properties/environments/items/properties/resume/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},schema:false,parentSchema:schema12.properties.environments.items.properties.resume,data:data13};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data13.within !== undefined && func0.call(data13, "within")){
let data14 = data13.within;
if(typeof data14 === "string"){
if(!pattern8.test(data14)){
const err23 = {instancePath:instancePath+"/environments/" + i2+"/resume/within",schemaPath:"#/properties/environments/items/properties/resume/properties/within/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,6})[mhdw]$"},schema:"^(0|[1-9][0-9]{0,6})[mhdw]$",parentSchema:schema12.properties.environments.items.properties.resume.properties.within,data:data14};
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
const err24 = {instancePath:instancePath+"/environments/" + i2+"/resume/within",schemaPath:"#/properties/environments/items/properties/resume/properties/within/type",keyword:"type",params:{type: "string"},schema:schema12.properties.environments.items.properties.resume.properties.within.type,parentSchema:schema12.properties.environments.items.properties.resume.properties.within,data:data14};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data13.requires !== undefined && func0.call(data13, "requires")){
let data15 = data13.requires;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(Object.keys(data15).length < 1){
const err25 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema12.properties.environments.items.properties.resume.properties.requires,data:data15};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key6 of Object.keys(data15)){
if(!((((((((key6 === "soak") || (key6 === "ladder")) || (key6 === "metrics")) || (key6 === "flags")) || (key6 === "window")) || (key6 === "approvals")) || (key6 === "issues")) || (key6 === "checklist"))){
const err26 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},schema:false,parentSchema:schema12.properties.environments.items.properties.resume.properties.requires,data:data15};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data15.soak !== undefined && func0.call(data15, "soak")){
let data16 = data15.soak;
const _errs36 = errors;
let valid12 = true;
const _errs37 = errors;
if(!(Array.isArray(data16))){
const err27 = {};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var _valid0 = _errs37 === errors;
errors = _errs36;
if(vErrors !== null){
if(_errs36){
vErrors.length = _errs36;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs39 = errors;
if(Array.isArray(data16)){
if(data16.length < 1){
const err28 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires/soak",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/properties/soak/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema12.properties.environments.items.properties.resume.properties.requires.properties.soak.then,data:data16};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
const len2 = data16.length;
for(let i3=0; i3<len2; i3++){
if(!(validate44(data16[i3], {instancePath:instancePath+"/environments/" + i2+"/resume/requires/soak/" + i3,parentData:data16,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
}
else {
const err29 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires/soak",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/properties/soak/then/type",keyword:"type",params:{type: "array"},schema:schema12.properties.environments.items.properties.resume.properties.requires.properties.soak.then.type,parentSchema:schema12.properties.environments.items.properties.resume.properties.requires.properties.soak.then,data:data16};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
var _valid0 = _errs39 === errors;
valid12 = _valid0;
ifClause0 = "then";
}
else {
const _errs42 = errors;
if(!(validate44(data16, {instancePath:instancePath+"/environments/" + i2+"/resume/requires/soak",parentData:data15,parentDataProperty:"soak",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
var _valid0 = _errs42 === errors;
valid12 = _valid0;
ifClause0 = "else";
}
if(!valid12){
const err30 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires/soak",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/properties/soak/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema12.properties.environments.items.properties.resume.properties.requires.properties.soak.if,parentSchema:schema12.properties.environments.items.properties.resume.properties.requires.properties.soak,data:data16};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data15.ladder !== undefined && func0.call(data15, "ladder")){
let data18 = data15.ladder;
const _errs44 = errors;
let valid15 = true;
const _errs45 = errors;
if(!(Array.isArray(data18))){
const err31 = {};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
var _valid1 = _errs45 === errors;
errors = _errs44;
if(vErrors !== null){
if(_errs44){
vErrors.length = _errs44;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs47 = errors;
if(Array.isArray(data18)){
if(data18.length < 1){
const err32 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires/ladder",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/properties/ladder/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema12.properties.environments.items.properties.resume.properties.requires.properties.ladder.then,data:data18};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
const len3 = data18.length;
for(let i4=0; i4<len3; i4++){
if(!(validate47(data18[i4], {instancePath:instancePath+"/environments/" + i2+"/resume/requires/ladder/" + i4,parentData:data18,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
}
}
else {
const err33 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires/ladder",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/properties/ladder/then/type",keyword:"type",params:{type: "array"},schema:schema12.properties.environments.items.properties.resume.properties.requires.properties.ladder.then.type,parentSchema:schema12.properties.environments.items.properties.resume.properties.requires.properties.ladder.then,data:data18};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
var _valid1 = _errs47 === errors;
valid15 = _valid1;
ifClause1 = "then";
}
else {
const _errs50 = errors;
if(!(validate47(data18, {instancePath:instancePath+"/environments/" + i2+"/resume/requires/ladder",parentData:data15,parentDataProperty:"ladder",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
var _valid1 = _errs50 === errors;
valid15 = _valid1;
ifClause1 = "else";
}
if(!valid15){
const err34 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires/ladder",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/properties/ladder/if",keyword:"if",params:{failingKeyword: ifClause1},schema:schema12.properties.environments.items.properties.resume.properties.requires.properties.ladder.if,parentSchema:schema12.properties.environments.items.properties.resume.properties.requires.properties.ladder,data:data18};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data15.metrics !== undefined && func0.call(data15, "metrics")){
let data20 = data15.metrics;
const _errs52 = errors;
let valid18 = true;
const _errs53 = errors;
if(!(Array.isArray(data20))){
const err35 = {};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
var _valid2 = _errs53 === errors;
errors = _errs52;
if(vErrors !== null){
if(_errs52){
vErrors.length = _errs52;
}
else {
vErrors = null;
}
}
let ifClause2;
if(_valid2){
const _errs55 = errors;
if(Array.isArray(data20)){
if(data20.length < 1){
const err36 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires/metrics",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/properties/metrics/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema12.properties.environments.items.properties.resume.properties.requires.properties.metrics.then,data:data20};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
const len4 = data20.length;
for(let i5=0; i5<len4; i5++){
if(!(validate51(data20[i5], {instancePath:instancePath+"/environments/" + i2+"/resume/requires/metrics/" + i5,parentData:data20,parentDataProperty:i5,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
}
}
else {
const err37 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires/metrics",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/properties/metrics/then/type",keyword:"type",params:{type: "array"},schema:schema12.properties.environments.items.properties.resume.properties.requires.properties.metrics.then.type,parentSchema:schema12.properties.environments.items.properties.resume.properties.requires.properties.metrics.then,data:data20};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
var _valid2 = _errs55 === errors;
valid18 = _valid2;
ifClause2 = "then";
}
else {
const _errs58 = errors;
if(!(validate51(data20, {instancePath:instancePath+"/environments/" + i2+"/resume/requires/metrics",parentData:data15,parentDataProperty:"metrics",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
var _valid2 = _errs58 === errors;
valid18 = _valid2;
ifClause2 = "else";
}
if(!valid18){
const err38 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires/metrics",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/properties/metrics/if",keyword:"if",params:{failingKeyword: ifClause2},schema:schema12.properties.environments.items.properties.resume.properties.requires.properties.metrics.if,parentSchema:schema12.properties.environments.items.properties.resume.properties.requires.properties.metrics,data:data20};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data15.flags !== undefined && func0.call(data15, "flags")){
let data22 = data15.flags;
const _errs60 = errors;
let valid21 = true;
const _errs61 = errors;
if(!(Array.isArray(data22))){
const err39 = {};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
var _valid3 = _errs61 === errors;
errors = _errs60;
if(vErrors !== null){
if(_errs60){
vErrors.length = _errs60;
}
else {
vErrors = null;
}
}
let ifClause3;
if(_valid3){
const _errs63 = errors;
if(Array.isArray(data22)){
if(data22.length < 1){
const err40 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires/flags",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/properties/flags/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema12.properties.environments.items.properties.resume.properties.requires.properties.flags.then,data:data22};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
const len5 = data22.length;
for(let i6=0; i6<len5; i6++){
if(!(validate54(data22[i6], {instancePath:instancePath+"/environments/" + i2+"/resume/requires/flags/" + i6,parentData:data22,parentDataProperty:i6,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
}
else {
const err41 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires/flags",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/properties/flags/then/type",keyword:"type",params:{type: "array"},schema:schema12.properties.environments.items.properties.resume.properties.requires.properties.flags.then.type,parentSchema:schema12.properties.environments.items.properties.resume.properties.requires.properties.flags.then,data:data22};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
var _valid3 = _errs63 === errors;
valid21 = _valid3;
ifClause3 = "then";
}
else {
const _errs66 = errors;
if(!(validate54(data22, {instancePath:instancePath+"/environments/" + i2+"/resume/requires/flags",parentData:data15,parentDataProperty:"flags",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
var _valid3 = _errs66 === errors;
valid21 = _valid3;
ifClause3 = "else";
}
if(!valid21){
const err42 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires/flags",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/properties/flags/if",keyword:"if",params:{failingKeyword: ifClause3},schema:schema12.properties.environments.items.properties.resume.properties.requires.properties.flags.if,parentSchema:schema12.properties.environments.items.properties.resume.properties.requires.properties.flags,data:data22};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data15.window !== undefined && func0.call(data15, "window")){
let data24 = data15.window;
const _errs68 = errors;
let valid24 = true;
const _errs69 = errors;
if(!(Array.isArray(data24))){
const err43 = {};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
var _valid4 = _errs69 === errors;
errors = _errs68;
if(vErrors !== null){
if(_errs68){
vErrors.length = _errs68;
}
else {
vErrors = null;
}
}
let ifClause4;
if(_valid4){
const _errs71 = errors;
if(Array.isArray(data24)){
if(data24.length < 1){
const err44 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires/window",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/properties/window/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema12.properties.environments.items.properties.resume.properties.requires.properties.window.then,data:data24};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
const len6 = data24.length;
for(let i7=0; i7<len6; i7++){
if(!(validate57(data24[i7], {instancePath:instancePath+"/environments/" + i2+"/resume/requires/window/" + i7,parentData:data24,parentDataProperty:i7,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
}
else {
const err45 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires/window",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/properties/window/then/type",keyword:"type",params:{type: "array"},schema:schema12.properties.environments.items.properties.resume.properties.requires.properties.window.then.type,parentSchema:schema12.properties.environments.items.properties.resume.properties.requires.properties.window.then,data:data24};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
var _valid4 = _errs71 === errors;
valid24 = _valid4;
ifClause4 = "then";
}
else {
const _errs74 = errors;
if(!(validate57(data24, {instancePath:instancePath+"/environments/" + i2+"/resume/requires/window",parentData:data15,parentDataProperty:"window",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var _valid4 = _errs74 === errors;
valid24 = _valid4;
ifClause4 = "else";
}
if(!valid24){
const err46 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires/window",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/properties/window/if",keyword:"if",params:{failingKeyword: ifClause4},schema:schema12.properties.environments.items.properties.resume.properties.requires.properties.window.if,parentSchema:schema12.properties.environments.items.properties.resume.properties.requires.properties.window,data:data24};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data15.approvals !== undefined && func0.call(data15, "approvals")){
let data26 = data15.approvals;
const _errs76 = errors;
let valid27 = true;
const _errs77 = errors;
if(!(Array.isArray(data26))){
const err47 = {};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
var _valid5 = _errs77 === errors;
errors = _errs76;
if(vErrors !== null){
if(_errs76){
vErrors.length = _errs76;
}
else {
vErrors = null;
}
}
let ifClause5;
if(_valid5){
const _errs79 = errors;
if(Array.isArray(data26)){
if(data26.length < 1){
const err48 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires/approvals",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/properties/approvals/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema12.properties.environments.items.properties.resume.properties.requires.properties.approvals.then,data:data26};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
const len7 = data26.length;
for(let i8=0; i8<len7; i8++){
if(!(validate60(data26[i8], {instancePath:instancePath+"/environments/" + i2+"/resume/requires/approvals/" + i8,parentData:data26,parentDataProperty:i8,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
}
}
else {
const err49 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires/approvals",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/properties/approvals/then/type",keyword:"type",params:{type: "array"},schema:schema12.properties.environments.items.properties.resume.properties.requires.properties.approvals.then.type,parentSchema:schema12.properties.environments.items.properties.resume.properties.requires.properties.approvals.then,data:data26};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
var _valid5 = _errs79 === errors;
valid27 = _valid5;
ifClause5 = "then";
}
else {
const _errs82 = errors;
if(!(validate60(data26, {instancePath:instancePath+"/environments/" + i2+"/resume/requires/approvals",parentData:data15,parentDataProperty:"approvals",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var _valid5 = _errs82 === errors;
valid27 = _valid5;
ifClause5 = "else";
}
if(!valid27){
const err50 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires/approvals",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/properties/approvals/if",keyword:"if",params:{failingKeyword: ifClause5},schema:schema12.properties.environments.items.properties.resume.properties.requires.properties.approvals.if,parentSchema:schema12.properties.environments.items.properties.resume.properties.requires.properties.approvals,data:data26};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data15.issues !== undefined && func0.call(data15, "issues")){
let data28 = data15.issues;
const _errs84 = errors;
let valid30 = true;
const _errs85 = errors;
if(!(Array.isArray(data28))){
const err51 = {};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
var _valid6 = _errs85 === errors;
errors = _errs84;
if(vErrors !== null){
if(_errs84){
vErrors.length = _errs84;
}
else {
vErrors = null;
}
}
let ifClause6;
if(_valid6){
const _errs87 = errors;
if(Array.isArray(data28)){
if(data28.length < 1){
const err52 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires/issues",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/properties/issues/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema12.properties.environments.items.properties.resume.properties.requires.properties.issues.then,data:data28};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
const len8 = data28.length;
for(let i9=0; i9<len8; i9++){
if(!(validate63(data28[i9], {instancePath:instancePath+"/environments/" + i2+"/resume/requires/issues/" + i9,parentData:data28,parentDataProperty:i9,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
}
else {
const err53 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires/issues",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/properties/issues/then/type",keyword:"type",params:{type: "array"},schema:schema12.properties.environments.items.properties.resume.properties.requires.properties.issues.then.type,parentSchema:schema12.properties.environments.items.properties.resume.properties.requires.properties.issues.then,data:data28};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
var _valid6 = _errs87 === errors;
valid30 = _valid6;
ifClause6 = "then";
}
else {
const _errs90 = errors;
if(!(validate63(data28, {instancePath:instancePath+"/environments/" + i2+"/resume/requires/issues",parentData:data15,parentDataProperty:"issues",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
var _valid6 = _errs90 === errors;
valid30 = _valid6;
ifClause6 = "else";
}
if(!valid30){
const err54 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires/issues",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/properties/issues/if",keyword:"if",params:{failingKeyword: ifClause6},schema:schema12.properties.environments.items.properties.resume.properties.requires.properties.issues.if,parentSchema:schema12.properties.environments.items.properties.resume.properties.requires.properties.issues,data:data28};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data15.checklist !== undefined && func0.call(data15, "checklist")){
if(!(validate66(data15.checklist, {instancePath:instancePath+"/environments/" + i2+"/resume/requires/checklist",parentData:data15,parentDataProperty:"checklist",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
}
else {
const err55 = {instancePath:instancePath+"/environments/" + i2+"/resume/requires",schemaPath:"#/properties/environments/items/properties/resume/properties/requires/type",keyword:"type",params:{type: "object"},schema:schema12.properties.environments.items.properties.resume.properties.requires.type,parentSchema:schema12.properties.environments.items.properties.resume.properties.requires,data:data15};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/environments/" + i2+"/resume",schemaPath:"#/properties/environments/items/properties/resume/type",keyword:"type",params:{type: "object"},schema:schema12.properties.environments.items.properties.resume.type,parentSchema:schema12.properties.environments.items.properties.resume,data:data13};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/environments/" + i2,schemaPath:"#/properties/environments/items/type",keyword:"type",params:{type: "object"},schema:schema12.properties.environments.items.type,parentSchema:schema12.properties.environments.items,data:data5};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
const repeated0 = func368(data4, "name", instancePath + "/environments", schema12.properties.environments);
if(repeated0.length > 0){
vErrors = vErrors === null ? repeated0 : vErrors.concat(repeated0);
errors = vErrors.length;
}
}
else {
const err58 = {instancePath:instancePath+"/environments",schemaPath:"#/properties/environments/type",keyword:"type",params:{type: "array"},schema:schema12.properties.environments.type,parentSchema:schema12.properties.environments,data:data4};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.services !== undefined && func0.call(data, "services")){
let data31 = data.services;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
for(const key7 of Object.keys(data31)){
const _errs94 = errors;
if(typeof key7 === "string"){
if(!pattern2.test(key7)){
const err59 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,62}$"},schema:"^[a-z0-9][a-z0-9._-]{0,62}$",parentSchema:schema12.properties.services.propertyNames,data:key7,propertyName:key7};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.propertyNames.type,parentSchema:schema12.properties.services.propertyNames,data:key7,propertyName:key7};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
var valid33 = _errs94 === errors;
if(!valid33){
const err61 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/propertyNames",keyword:"propertyNames",params:{propertyName: key7},schema:schema12.properties.services.propertyNames,parentSchema:schema12.properties.services,data:data31};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
for(const key8 of Object.keys(data31)){
let data32 = data31[key8];
if((!(data32 && typeof data32 == "object" && !Array.isArray(data32))) && (data32 !== null)){
const err62 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/type",keyword:"type",params:{type: schema12.properties.services.additionalProperties.type},schema:schema12.properties.services.additionalProperties.type,parentSchema:schema12.properties.services.additionalProperties,data:data32};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
for(const key9 of Object.keys(data32)){
if(!(key9 === "deploy")){
const err63 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},schema:false,parentSchema:schema12.properties.services.additionalProperties,data:data32};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data32.deploy !== undefined && func0.call(data32, "deploy")){
let data33 = data32.deploy;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key10 of Object.keys(data33)){
const _errs102 = errors;
if(typeof key10 === "string"){
if(!pattern7.test(key10)){
const err64 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy",schemaPath:"#/properties/services/additionalProperties/properties/deploy/propertyNames/pattern",keyword:"pattern",params:{pattern: "^\\*$|^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$"},schema:"^\\*$|^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$",parentSchema:schema12.properties.services.additionalProperties.properties.deploy.propertyNames,data:key10,propertyName:key10};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
else {
const err65 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy",schemaPath:"#/properties/services/additionalProperties/properties/deploy/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.propertyNames.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.propertyNames,data:key10,propertyName:key10};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
var valid36 = _errs102 === errors;
if(!valid36){
const err66 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy",schemaPath:"#/properties/services/additionalProperties/properties/deploy/propertyNames",keyword:"propertyNames",params:{propertyName: key10},schema:schema12.properties.services.additionalProperties.properties.deploy.propertyNames,parentSchema:schema12.properties.services.additionalProperties.properties.deploy,data:data33};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
for(const key11 of Object.keys(data33)){
let data34 = data33[key11];
const _errs106 = errors;
let valid38 = true;
const _errs107 = errors;
if(errors === _errs107){
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
let missing0;
if(((data34.target === undefined) || (!(func0.call(data34, "target")))) && (missing0 = "target")){
const err67 = {};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
else {
if(data34.target !== undefined && func0.call(data34, "target")){
if("files" !== data34.target){
const err68 = {};
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
}
else {
const err69 = {};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
var _valid7 = _errs107 === errors;
errors = _errs106;
if(vErrors !== null){
if(_errs106){
vErrors.length = _errs106;
}
else {
vErrors = null;
}
}
let ifClause7;
if(_valid7){
const _errs111 = errors;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if((data34.target === undefined) || (!(func0.call(data34, "target")))){
const err70 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/required",keyword:"required",params:{missingProperty: "target"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.then.required,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.then,data:data34};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if((data34.folder === undefined) || (!(func0.call(data34, "folder")))){
const err71 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/required",keyword:"required",params:{missingProperty: "folder"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.then.required,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.then,data:data34};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
for(const key12 of Object.keys(data34)){
if(!((((((key12 === "target") || (key12 === "folder")) || (key12 === "file")) || (key12 === "probe")) || (key12 === "machine")) || (key12 === "render"))){
const err72 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},schema:false,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.then,data:data34};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data34.target !== undefined && func0.call(data34, "target")){
let data36 = data34.target;
if(!((((((((data36 === "files") || (data36 === "branch")) || (data36 === "command")) || (data36 === "pm2")) || (data36 === "compose")) || (data36 === "convex")) || (data36 === "http")) || (data36 === "dispatch"))){
const err73 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/target",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/target/enum",keyword:"enum",params:{allowedValues: schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.target.enum},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.target.enum,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.target,data:data36};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data34.folder !== undefined && func0.call(data34, "folder")){
let data37 = data34.folder;
if(typeof data37 === "string"){
if(func11(data37) > 500){
const err74 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/folder",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/folder/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.folder,data:data37};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(func11(data37) < 1){
const err75 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/folder",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/folder/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.folder,data:data37};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(!pattern86.test(data37)){
const err76 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/folder",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/folder/pattern",keyword:"pattern",params:{pattern: "^(?=[\\s\\S]*\\S)(?:[^{}]|\\{(?:environment|service)\\})+$"},schema:"^(?=[\\s\\S]*\\S)(?:[^{}]|\\{(?:environment|service)\\})+$",parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.folder,data:data37};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
else {
const err77 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/folder",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/folder/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.folder.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.folder,data:data37};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data34.file !== undefined && func0.call(data34, "file")){
let data38 = data34.file;
if(typeof data38 === "string"){
if(func11(data38) > 500){
const err78 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/file",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/file/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.file,data:data38};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(func11(data38) < 1){
const err79 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/file",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/file/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.file,data:data38};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(!pattern86.test(data38)){
const err80 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/file",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/file/pattern",keyword:"pattern",params:{pattern: "^(?=[\\s\\S]*\\S)(?:[^{}]|\\{(?:environment|service)\\})+$"},schema:"^(?=[\\s\\S]*\\S)(?:[^{}]|\\{(?:environment|service)\\})+$",parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.file,data:data38};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
else {
const err81 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/file",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/file/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.file.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.file,data:data38};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data34.probe !== undefined && func0.call(data34, "probe")){
if(!(validate101(data34.probe, {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/probe",parentData:data34,parentDataProperty:"probe",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors);
errors = vErrors.length;
}
}
if(data34.machine !== undefined && func0.call(data34, "machine")){
let data40 = data34.machine;
if(typeof data40 === "string"){
if(func11(data40) > 100){
const err82 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/machine/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.machine,data:data40};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(func11(data40) < 1){
const err83 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/machine/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.machine,data:data40};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(!pattern0.test(data40)){
const err84 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/machine/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.machine,data:data40};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
else {
const err85 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/machine/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.machine.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.machine,data:data40};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data34.render !== undefined && func0.call(data34, "render")){
let data41 = data34.render;
if(!(((((data41 === "dotenv") || (data41 === "compose")) || (data41 === "kubernetes")) || (data41 === "traefik")) || (data41 === "json"))){
const err86 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/render",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/render/enum",keyword:"enum",params:{allowedValues: schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.render.enum},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.render.enum,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.render,data:data41};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
}
else {
const err87 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/type",keyword:"type",params:{type: "object"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.then.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.then,data:data34};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
var _valid7 = _errs111 === errors;
valid38 = _valid7;
ifClause7 = "then";
}
else {
const _errs123 = errors;
const _errs124 = errors;
let valid41 = true;
const _errs125 = errors;
if(errors === _errs125){
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
let missing1;
if(((data34.target === undefined) || (!(func0.call(data34, "target")))) && (missing1 = "target")){
const err88 = {};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
else {
if(data34.target !== undefined && func0.call(data34, "target")){
if("branch" !== data34.target){
const err89 = {};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
}
else {
const err90 = {};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
var _valid8 = _errs125 === errors;
errors = _errs124;
if(vErrors !== null){
if(_errs124){
vErrors.length = _errs124;
}
else {
vErrors = null;
}
}
let ifClause8;
if(_valid8){
const _errs129 = errors;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if((data34.target === undefined) || (!(func0.call(data34, "target")))){
const err91 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/required",keyword:"required",params:{missingProperty: "target"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.required,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then,data:data34};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
for(const key13 of Object.keys(data34)){
if(!(((((((key13 === "target") || (key13 === "branch")) || (key13 === "remote")) || (key13 === "file")) || (key13 === "probe")) || (key13 === "machine")) || (key13 === "render"))){
const err92 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},schema:false,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then,data:data34};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data34.target !== undefined && func0.call(data34, "target")){
let data43 = data34.target;
if(!((((((((data43 === "files") || (data43 === "branch")) || (data43 === "command")) || (data43 === "pm2")) || (data43 === "compose")) || (data43 === "convex")) || (data43 === "http")) || (data43 === "dispatch"))){
const err93 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/target",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/target/enum",keyword:"enum",params:{allowedValues: schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.target.enum},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.target.enum,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.target,data:data43};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data34.branch !== undefined && func0.call(data34, "branch")){
let data44 = data34.branch;
if(typeof data44 === "string"){
if(func11(data44) > 500){
const err94 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/branch",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/branch/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.branch,data:data44};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(func11(data44) < 1){
const err95 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/branch",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/branch/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.branch,data:data44};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(!pattern91.test(data44)){
const err96 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/branch",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/branch/pattern",keyword:"pattern",params:{pattern: "^(?![-/.]|refs/|(?:HEAD|@)$)(?![\\s\\S]*(?:\\.\\.|//|/\\.|[/.]$|\\.lock(?:/|$)))(?:[^\\u0000-\\u0020\\u007f~^:?*\\[\\\\{}]|\\{(?:environment|service)\\})+$"},schema:"^(?![-/.]|refs/|(?:HEAD|@)$)(?![\\s\\S]*(?:\\.\\.|//|/\\.|[/.]$|\\.lock(?:/|$)))(?:[^\\u0000-\\u0020\\u007f~^:?*\\[\\\\{}]|\\{(?:environment|service)\\})+$",parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.branch,data:data44};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
else {
const err97 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/branch",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/branch/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.branch.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.branch,data:data44};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data34.remote !== undefined && func0.call(data34, "remote")){
let data45 = data34.remote;
if(typeof data45 === "string"){
if(func11(data45) > 500){
const err98 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/remote",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/remote/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.remote,data:data45};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(func11(data45) < 1){
const err99 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/remote",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/remote/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.remote,data:data45};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(!pattern0.test(data45)){
const err100 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/remote",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/remote/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.remote,data:data45};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
else {
const err101 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/remote",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/remote/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.remote.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.remote,data:data45};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data34.file !== undefined && func0.call(data34, "file")){
let data46 = data34.file;
if(typeof data46 === "string"){
if(func11(data46) > 500){
const err102 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/file",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/file/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.file,data:data46};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if(func11(data46) < 1){
const err103 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/file",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/file/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.file,data:data46};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if(!pattern86.test(data46)){
const err104 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/file",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/file/pattern",keyword:"pattern",params:{pattern: "^(?=[\\s\\S]*\\S)(?:[^{}]|\\{(?:environment|service)\\})+$"},schema:"^(?=[\\s\\S]*\\S)(?:[^{}]|\\{(?:environment|service)\\})+$",parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.file,data:data46};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
else {
const err105 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/file",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/file/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.file.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.file,data:data46};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data34.probe !== undefined && func0.call(data34, "probe")){
if(!(validate101(data34.probe, {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/probe",parentData:data34,parentDataProperty:"probe",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors);
errors = vErrors.length;
}
}
if(data34.machine !== undefined && func0.call(data34, "machine")){
let data48 = data34.machine;
if(typeof data48 === "string"){
if(func11(data48) > 100){
const err106 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/machine/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.machine,data:data48};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(func11(data48) < 1){
const err107 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/machine/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.machine,data:data48};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if(!pattern0.test(data48)){
const err108 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/machine/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.machine,data:data48};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
else {
const err109 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/machine/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.machine.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.machine,data:data48};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data34.render !== undefined && func0.call(data34, "render")){
let data49 = data34.render;
if(!(((((data49 === "dotenv") || (data49 === "compose")) || (data49 === "kubernetes")) || (data49 === "traefik")) || (data49 === "json"))){
const err110 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/render",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/render/enum",keyword:"enum",params:{allowedValues: schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.render.enum},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.render.enum,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.render,data:data49};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
}
else {
const err111 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/type",keyword:"type",params:{type: "object"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then,data:data34};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
var _valid8 = _errs129 === errors;
valid41 = _valid8;
ifClause8 = "then";
}
else {
const _errs143 = errors;
const _errs144 = errors;
let valid44 = true;
const _errs145 = errors;
if(errors === _errs145){
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
let missing2;
if(((data34.target === undefined) || (!(func0.call(data34, "target")))) && (missing2 = "target")){
const err112 = {};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
else {
if(data34.target !== undefined && func0.call(data34, "target")){
if("command" !== data34.target){
const err113 = {};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
}
}
else {
const err114 = {};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
var _valid9 = _errs145 === errors;
errors = _errs144;
if(vErrors !== null){
if(_errs144){
vErrors.length = _errs144;
}
else {
vErrors = null;
}
}
let ifClause9;
if(_valid9){
const _errs149 = errors;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if((data34.target === undefined) || (!(func0.call(data34, "target")))){
const err115 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/required",keyword:"required",params:{missingProperty: "target"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.required,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then,data:data34};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
if((data34.run === undefined) || (!(func0.call(data34, "run")))){
const err116 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/required",keyword:"required",params:{missingProperty: "run"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.required,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then,data:data34};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
for(const key14 of Object.keys(data34)){
if(!(((((((key14 === "target") || (key14 === "run")) || (key14 === "folder")) || (key14 === "env")) || (key14 === "limit")) || (key14 === "probe")) || (key14 === "machine"))){
const err117 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},schema:false,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then,data:data34};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data34.target !== undefined && func0.call(data34, "target")){
let data51 = data34.target;
if(!((((((((data51 === "files") || (data51 === "branch")) || (data51 === "command")) || (data51 === "pm2")) || (data51 === "compose")) || (data51 === "convex")) || (data51 === "http")) || (data51 === "dispatch"))){
const err118 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/target",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/target/enum",keyword:"enum",params:{allowedValues: schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.target.enum},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.target.enum,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.target,data:data51};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data34.run !== undefined && func0.call(data34, "run")){
let data52 = data34.run;
if(Array.isArray(data52)){
if(data52.length > 100){
const err119 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/run",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/run/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.run,data:data52};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
if(data52.length < 1){
const err120 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/run",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/run/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.run,data:data52};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
const len9 = data52.length;
for(let i10=0; i10<len9; i10++){
let data53 = data52[i10];
if(typeof data53 === "string"){
if(func11(data53) > 1000){
const err121 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/run/" + i10,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/run/items/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.run.items,data:data53};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
else {
const err122 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/run/" + i10,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/run/items/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.run.items.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.run.items,data:data53};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
}
else {
const err123 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/run",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/run/type",keyword:"type",params:{type: "array"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.run.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.run,data:data52};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data34.folder !== undefined && func0.call(data34, "folder")){
let data54 = data34.folder;
if(typeof data54 === "string"){
if(func11(data54) > 500){
const err124 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/folder",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/folder/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.folder,data:data54};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if(func11(data54) < 1){
const err125 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/folder",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/folder/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.folder,data:data54};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
if(!pattern0.test(data54)){
const err126 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/folder",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/folder/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.folder,data:data54};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
else {
const err127 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/folder",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/folder/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.folder.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.folder,data:data54};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data34.env !== undefined && func0.call(data34, "env")){
let data55 = data34.env;
if(Array.isArray(data55)){
if(data55.length > 100){
const err128 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/env/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.env,data:data55};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
const len10 = data55.length;
for(let i11=0; i11<len10; i11++){
let data56 = data55[i11];
if(typeof data56 === "string"){
if(!pattern3.test(data56)){
const err129 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/env/" + i11,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/env/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]{0,127}$"},schema:"^[A-Za-z_][A-Za-z0-9_]{0,127}$",parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.env.items,data:data56};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
else {
const err130 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/env/" + i11,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/env/items/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.env.items.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.env.items,data:data56};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
}
else {
const err131 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/env/type",keyword:"type",params:{type: "array"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.env.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.env,data:data55};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data34.limit !== undefined && func0.call(data34, "limit")){
let data57 = data34.limit;
if(!(((typeof data57 == "number") && (!(data57 % 1) && !isNaN(data57))) && (isFinite(data57)))){
const err132 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limit",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/limit/type",keyword:"type",params:{type: "integer"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.limit.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.limit,data:data57};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
if((typeof data57 == "number") && (isFinite(data57))){
if(data57 > 3600 || isNaN(data57)){
const err133 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limit",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/limit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600},schema:3600,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.limit,data:data57};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
if(data57 < 1 || isNaN(data57)){
const err134 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limit",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.limit,data:data57};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
}
if(data34.probe !== undefined && func0.call(data34, "probe")){
if(!(validate101(data34.probe, {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/probe",parentData:data34,parentDataProperty:"probe",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors);
errors = vErrors.length;
}
}
if(data34.machine !== undefined && func0.call(data34, "machine")){
let data59 = data34.machine;
if(typeof data59 === "string"){
if(func11(data59) > 100){
const err135 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/machine/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.machine,data:data59};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
if(func11(data59) < 1){
const err136 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/machine/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.machine,data:data59};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
if(!pattern0.test(data59)){
const err137 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/machine/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.machine,data:data59};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
else {
const err138 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/machine/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.machine.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.machine,data:data59};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
}
else {
const err139 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/type",keyword:"type",params:{type: "object"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then,data:data34};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
var _valid9 = _errs149 === errors;
valid44 = _valid9;
ifClause9 = "then";
}
else {
const _errs168 = errors;
const _errs169 = errors;
let valid51 = true;
const _errs170 = errors;
if(errors === _errs170){
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
let missing3;
if(((data34.target === undefined) || (!(func0.call(data34, "target")))) && (missing3 = "target")){
const err140 = {};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
else {
if(data34.target !== undefined && func0.call(data34, "target")){
if("pm2" !== data34.target){
const err141 = {};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
}
}
else {
const err142 = {};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
var _valid10 = _errs170 === errors;
errors = _errs169;
if(vErrors !== null){
if(_errs169){
vErrors.length = _errs169;
}
else {
vErrors = null;
}
}
let ifClause10;
if(_valid10){
const _errs174 = errors;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if((data34.target === undefined) || (!(func0.call(data34, "target")))){
const err143 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/required",keyword:"required",params:{missingProperty: "target"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.required,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then,data:data34};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
for(const key15 of Object.keys(data34)){
if(!(func0.call(schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties, key15))){
const err144 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},schema:false,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then,data:data34};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
if(data34.target !== undefined && func0.call(data34, "target")){
let data61 = data34.target;
if(!((((((((data61 === "files") || (data61 === "branch")) || (data61 === "command")) || (data61 === "pm2")) || (data61 === "compose")) || (data61 === "convex")) || (data61 === "http")) || (data61 === "dispatch"))){
const err145 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/target",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/target/enum",keyword:"enum",params:{allowedValues: schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.target.enum},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.target.enum,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.target,data:data61};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data34.process !== undefined && func0.call(data34, "process")){
let data62 = data34.process;
if(typeof data62 === "string"){
if(func11(data62) > 500){
const err146 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/process",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/process/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.process,data:data62};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
if(func11(data62) < 1){
const err147 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/process",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/process/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.process,data:data62};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
if(!pattern86.test(data62)){
const err148 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/process",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/process/pattern",keyword:"pattern",params:{pattern: "^(?=[\\s\\S]*\\S)(?:[^{}]|\\{(?:environment|service)\\})+$"},schema:"^(?=[\\s\\S]*\\S)(?:[^{}]|\\{(?:environment|service)\\})+$",parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.process,data:data62};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
else {
const err149 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/process",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/process/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.process.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.process,data:data62};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
if(data34.ecosystem !== undefined && func0.call(data34, "ecosystem")){
let data63 = data34.ecosystem;
if(typeof data63 === "string"){
if(func11(data63) > 500){
const err150 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/ecosystem",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/ecosystem/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.ecosystem,data:data63};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
if(func11(data63) < 1){
const err151 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/ecosystem",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/ecosystem/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.ecosystem,data:data63};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
if(!pattern0.test(data63)){
const err152 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/ecosystem",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/ecosystem/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.ecosystem,data:data63};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
else {
const err153 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/ecosystem",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/ecosystem/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.ecosystem.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.ecosystem,data:data63};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data34.binary !== undefined && func0.call(data34, "binary")){
let data64 = data34.binary;
if(Array.isArray(data64)){
if(data64.length > 100){
const err154 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/binary",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/binary/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.binary,data:data64};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
if(data64.length < 1){
const err155 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/binary",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/binary/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.binary,data:data64};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
const len11 = data64.length;
for(let i12=0; i12<len11; i12++){
let data65 = data64[i12];
if(typeof data65 === "string"){
if(func11(data65) > 1000){
const err156 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/binary/" + i12,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/binary/items/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.binary.items,data:data65};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
else {
const err157 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/binary/" + i12,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/binary/items/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.binary.items.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.binary.items,data:data65};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
}
else {
const err158 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/binary",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/binary/type",keyword:"type",params:{type: "array"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.binary.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.binary,data:data64};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
if(data34.env !== undefined && func0.call(data34, "env")){
let data66 = data34.env;
if(Array.isArray(data66)){
if(data66.length > 100){
const err159 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/env/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.env,data:data66};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
const len12 = data66.length;
for(let i13=0; i13<len12; i13++){
let data67 = data66[i13];
if(typeof data67 === "string"){
if(!pattern3.test(data67)){
const err160 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/env/" + i13,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/env/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]{0,127}$"},schema:"^[A-Za-z_][A-Za-z0-9_]{0,127}$",parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.env.items,data:data67};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
else {
const err161 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/env/" + i13,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/env/items/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.env.items.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.env.items,data:data67};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
}
else {
const err162 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/env/type",keyword:"type",params:{type: "array"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.env.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.env,data:data66};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
if(data34.save !== undefined && func0.call(data34, "save")){
let data68 = data34.save;
if(typeof data68 !== "boolean"){
const err163 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/save",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/save/type",keyword:"type",params:{type: "boolean"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.save.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.save,data:data68};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data34.limit !== undefined && func0.call(data34, "limit")){
let data69 = data34.limit;
if(!(((typeof data69 == "number") && (!(data69 % 1) && !isNaN(data69))) && (isFinite(data69)))){
const err164 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limit",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/limit/type",keyword:"type",params:{type: "integer"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.limit.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.limit,data:data69};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
if((typeof data69 == "number") && (isFinite(data69))){
if(data69 > 3600 || isNaN(data69)){
const err165 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limit",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/limit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600},schema:3600,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.limit,data:data69};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
if(data69 < 1 || isNaN(data69)){
const err166 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limit",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.limit,data:data69};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
}
if(data34.probe !== undefined && func0.call(data34, "probe")){
if(!(validate101(data34.probe, {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/probe",parentData:data34,parentDataProperty:"probe",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors);
errors = vErrors.length;
}
}
if(data34.machine !== undefined && func0.call(data34, "machine")){
let data71 = data34.machine;
if(typeof data71 === "string"){
if(func11(data71) > 100){
const err167 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/machine/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.machine,data:data71};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
if(func11(data71) < 1){
const err168 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/machine/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.machine,data:data71};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
if(!pattern0.test(data71)){
const err169 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/machine/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.machine,data:data71};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
else {
const err170 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/machine/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.machine.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.machine,data:data71};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
}
else {
const err171 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/type",keyword:"type",params:{type: "object"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then,data:data34};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
var _valid10 = _errs174 === errors;
valid51 = _valid10;
ifClause10 = "then";
}
else {
const _errs197 = errors;
const _errs198 = errors;
let valid58 = true;
const _errs199 = errors;
if(errors === _errs199){
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
let missing4;
if(((data34.target === undefined) || (!(func0.call(data34, "target")))) && (missing4 = "target")){
const err172 = {};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
else {
if(data34.target !== undefined && func0.call(data34, "target")){
if("compose" !== data34.target){
const err173 = {};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
}
}
else {
const err174 = {};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
var _valid11 = _errs199 === errors;
errors = _errs198;
if(vErrors !== null){
if(_errs198){
vErrors.length = _errs198;
}
else {
vErrors = null;
}
}
let ifClause11;
if(_valid11){
const _errs203 = errors;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if((data34.target === undefined) || (!(func0.call(data34, "target")))){
const err175 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/required",keyword:"required",params:{missingProperty: "target"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.required,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then,data:data34};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
if((data34.folder === undefined) || (!(func0.call(data34, "folder")))){
const err176 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/required",keyword:"required",params:{missingProperty: "folder"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.required,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then,data:data34};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
for(const key16 of Object.keys(data34)){
if(!(func0.call(schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties, key16))){
const err177 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},schema:false,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then,data:data34};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
if(data34.target !== undefined && func0.call(data34, "target")){
let data73 = data34.target;
if(!((((((((data73 === "files") || (data73 === "branch")) || (data73 === "command")) || (data73 === "pm2")) || (data73 === "compose")) || (data73 === "convex")) || (data73 === "http")) || (data73 === "dispatch"))){
const err178 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/target",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/target/enum",keyword:"enum",params:{allowedValues: schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.target.enum},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.target.enum,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.target,data:data73};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
if(data34.folder !== undefined && func0.call(data34, "folder")){
let data74 = data34.folder;
if(typeof data74 === "string"){
if(func11(data74) > 500){
const err179 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/folder",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/folder/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.folder,data:data74};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
if(func11(data74) < 1){
const err180 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/folder",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/folder/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.folder,data:data74};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
if(!pattern86.test(data74)){
const err181 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/folder",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/folder/pattern",keyword:"pattern",params:{pattern: "^(?=[\\s\\S]*\\S)(?:[^{}]|\\{(?:environment|service)\\})+$"},schema:"^(?=[\\s\\S]*\\S)(?:[^{}]|\\{(?:environment|service)\\})+$",parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.folder,data:data74};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
else {
const err182 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/folder",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/folder/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.folder.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.folder,data:data74};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
if(data34.files !== undefined && func0.call(data34, "files")){
let data75 = data34.files;
if(Array.isArray(data75)){
if(data75.length > 100){
const err183 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/files/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.files,data:data75};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
if(data75.length < 1){
const err184 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/files/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.files,data:data75};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
const len13 = data75.length;
for(let i14=0; i14<len13; i14++){
let data76 = data75[i14];
if(typeof data76 === "string"){
if(func11(data76) > 1000){
const err185 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/" + i14,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/files/items/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.files.items,data:data76};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
else {
const err186 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/" + i14,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/files/items/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.files.items.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.files.items,data:data76};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
}
else {
const err187 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/files/type",keyword:"type",params:{type: "array"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.files.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.files,data:data75};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
if(data34.service !== undefined && func0.call(data34, "service")){
let data77 = data34.service;
if(typeof data77 === "string"){
if(func11(data77) > 500){
const err188 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/service",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/service/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.service,data:data77};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
if(func11(data77) < 1){
const err189 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/service",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/service/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.service,data:data77};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
if(!pattern86.test(data77)){
const err190 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/service",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/service/pattern",keyword:"pattern",params:{pattern: "^(?=[\\s\\S]*\\S)(?:[^{}]|\\{(?:environment|service)\\})+$"},schema:"^(?=[\\s\\S]*\\S)(?:[^{}]|\\{(?:environment|service)\\})+$",parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.service,data:data77};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
else {
const err191 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/service",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/service/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.service.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.service,data:data77};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
if(data34.binary !== undefined && func0.call(data34, "binary")){
let data78 = data34.binary;
if(Array.isArray(data78)){
if(data78.length > 100){
const err192 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/binary",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/binary/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.binary,data:data78};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
if(data78.length < 1){
const err193 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/binary",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/binary/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.binary,data:data78};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
const len14 = data78.length;
for(let i15=0; i15<len14; i15++){
let data79 = data78[i15];
if(typeof data79 === "string"){
if(func11(data79) > 1000){
const err194 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/binary/" + i15,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/binary/items/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.binary.items,data:data79};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
else {
const err195 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/binary/" + i15,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/binary/items/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.binary.items.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.binary.items,data:data79};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
}
else {
const err196 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/binary",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/binary/type",keyword:"type",params:{type: "array"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.binary.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.binary,data:data78};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
if(data34.docker !== undefined && func0.call(data34, "docker")){
let data80 = data34.docker;
if(Array.isArray(data80)){
if(data80.length > 100){
const err197 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/docker",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/docker/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.docker,data:data80};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
if(data80.length < 1){
const err198 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/docker",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/docker/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.docker,data:data80};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
const len15 = data80.length;
for(let i16=0; i16<len15; i16++){
let data81 = data80[i16];
if(typeof data81 === "string"){
if(func11(data81) > 1000){
const err199 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/docker/" + i16,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/docker/items/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.docker.items,data:data81};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
else {
const err200 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/docker/" + i16,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/docker/items/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.docker.items.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.docker.items,data:data81};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
}
else {
const err201 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/docker",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/docker/type",keyword:"type",params:{type: "array"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.docker.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.docker,data:data80};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
if(data34.env !== undefined && func0.call(data34, "env")){
let data82 = data34.env;
if(Array.isArray(data82)){
if(data82.length > 100){
const err202 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/env/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.env,data:data82};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
const len16 = data82.length;
for(let i17=0; i17<len16; i17++){
let data83 = data82[i17];
if(typeof data83 === "string"){
if(!pattern3.test(data83)){
const err203 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/env/" + i17,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/env/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]{0,127}$"},schema:"^[A-Za-z_][A-Za-z0-9_]{0,127}$",parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.env.items,data:data83};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
else {
const err204 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/env/" + i17,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/env/items/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.env.items.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.env.items,data:data83};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
}
else {
const err205 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/env/type",keyword:"type",params:{type: "array"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.env.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.env,data:data82};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
if(data34.limit !== undefined && func0.call(data34, "limit")){
let data84 = data34.limit;
if(!(((typeof data84 == "number") && (!(data84 % 1) && !isNaN(data84))) && (isFinite(data84)))){
const err206 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limit",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/limit/type",keyword:"type",params:{type: "integer"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.limit.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.limit,data:data84};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
if((typeof data84 == "number") && (isFinite(data84))){
if(data84 > 3600 || isNaN(data84)){
const err207 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limit",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/limit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600},schema:3600,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.limit,data:data84};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
if(data84 < 1 || isNaN(data84)){
const err208 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limit",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.limit,data:data84};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
}
if(data34.probe !== undefined && func0.call(data34, "probe")){
if(!(validate101(data34.probe, {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/probe",parentData:data34,parentDataProperty:"probe",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors);
errors = vErrors.length;
}
}
if(data34.machine !== undefined && func0.call(data34, "machine")){
let data86 = data34.machine;
if(typeof data86 === "string"){
if(func11(data86) > 100){
const err209 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/machine/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.machine,data:data86};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
if(func11(data86) < 1){
const err210 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/machine/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.machine,data:data86};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
if(!pattern0.test(data86)){
const err211 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/machine/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.machine,data:data86};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
else {
const err212 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/machine/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.machine.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.machine,data:data86};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
if(data34.render !== undefined && func0.call(data34, "render")){
let data87 = data34.render;
if(!(data87 === "compose")){
const err213 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/render",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/render/enum",keyword:"enum",params:{allowedValues: schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.render.enum},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.render.enum,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.render,data:data87};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
}
else {
const err214 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/type",keyword:"type",params:{type: "object"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then,data:data34};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
var _valid11 = _errs203 === errors;
valid58 = _valid11;
ifClause11 = "then";
}
else {
const _errs233 = errors;
const _errs234 = errors;
let valid69 = true;
const _errs235 = errors;
if(errors === _errs235){
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
let missing5;
if(((data34.target === undefined) || (!(func0.call(data34, "target")))) && (missing5 = "target")){
const err215 = {};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
else {
if(data34.target !== undefined && func0.call(data34, "target")){
if("convex" !== data34.target){
const err216 = {};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
}
}
else {
const err217 = {};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
var _valid12 = _errs235 === errors;
errors = _errs234;
if(vErrors !== null){
if(_errs234){
vErrors.length = _errs234;
}
else {
vErrors = null;
}
}
let ifClause12;
if(_valid12){
const _errs239 = errors;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if((data34.target === undefined) || (!(func0.call(data34, "target")))){
const err218 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/required",keyword:"required",params:{missingProperty: "target"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.required,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then,data:data34};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
for(const key17 of Object.keys(data34)){
if(!((((((((key17 === "target") || (key17 === "folder")) || (key17 === "binary")) || (key17 === "options")) || (key17 === "env")) || (key17 === "limit")) || (key17 === "probe")) || (key17 === "machine"))){
const err219 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},schema:false,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then,data:data34};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
if(data34.target !== undefined && func0.call(data34, "target")){
let data89 = data34.target;
if(!((((((((data89 === "files") || (data89 === "branch")) || (data89 === "command")) || (data89 === "pm2")) || (data89 === "compose")) || (data89 === "convex")) || (data89 === "http")) || (data89 === "dispatch"))){
const err220 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/target",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/target/enum",keyword:"enum",params:{allowedValues: schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.target.enum},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.target.enum,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.target,data:data89};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
if(data34.folder !== undefined && func0.call(data34, "folder")){
let data90 = data34.folder;
if(typeof data90 === "string"){
if(func11(data90) > 500){
const err221 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/folder",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/folder/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.folder,data:data90};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
if(func11(data90) < 1){
const err222 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/folder",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/folder/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.folder,data:data90};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
if(!pattern0.test(data90)){
const err223 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/folder",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/folder/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.folder,data:data90};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
else {
const err224 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/folder",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/folder/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.folder.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.folder,data:data90};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
if(data34.binary !== undefined && func0.call(data34, "binary")){
let data91 = data34.binary;
if(Array.isArray(data91)){
if(data91.length > 100){
const err225 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/binary",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/binary/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.binary,data:data91};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
if(data91.length < 1){
const err226 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/binary",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/binary/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.binary,data:data91};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
const len17 = data91.length;
for(let i18=0; i18<len17; i18++){
let data92 = data91[i18];
if(typeof data92 === "string"){
if(func11(data92) > 1000){
const err227 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/binary/" + i18,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/binary/items/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.binary.items,data:data92};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
else {
const err228 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/binary/" + i18,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/binary/items/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.binary.items.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.binary.items,data:data92};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
}
else {
const err229 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/binary",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/binary/type",keyword:"type",params:{type: "array"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.binary.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.binary,data:data91};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
if(data34.options !== undefined && func0.call(data34, "options")){
let data93 = data34.options;
if(Array.isArray(data93)){
if(data93.length > 100){
const err230 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/options",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/options/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.options,data:data93};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
if(data93.length < 1){
const err231 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/options",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/options/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.options,data:data93};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
const len18 = data93.length;
for(let i19=0; i19<len18; i19++){
let data94 = data93[i19];
if(typeof data94 === "string"){
if(func11(data94) > 1000){
const err232 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/options/" + i19,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/options/items/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.options.items,data:data94};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
else {
const err233 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/options/" + i19,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/options/items/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.options.items.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.options.items,data:data94};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
}
else {
const err234 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/options",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/options/type",keyword:"type",params:{type: "array"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.options.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.options,data:data93};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
if(data34.env !== undefined && func0.call(data34, "env")){
let data95 = data34.env;
if(Array.isArray(data95)){
if(data95.length > 100){
const err235 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/env/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.env,data:data95};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
const len19 = data95.length;
for(let i20=0; i20<len19; i20++){
let data96 = data95[i20];
if(typeof data96 === "string"){
if(!pattern3.test(data96)){
const err236 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/env/" + i20,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/env/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]{0,127}$"},schema:"^[A-Za-z_][A-Za-z0-9_]{0,127}$",parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.env.items,data:data96};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
else {
const err237 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/env/" + i20,schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/env/items/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.env.items.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.env.items,data:data96};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
}
else {
const err238 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/env/type",keyword:"type",params:{type: "array"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.env.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.env,data:data95};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
if(data34.limit !== undefined && func0.call(data34, "limit")){
let data97 = data34.limit;
if(!(((typeof data97 == "number") && (!(data97 % 1) && !isNaN(data97))) && (isFinite(data97)))){
const err239 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limit",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/limit/type",keyword:"type",params:{type: "integer"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.limit.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.limit,data:data97};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
if((typeof data97 == "number") && (isFinite(data97))){
if(data97 > 3600 || isNaN(data97)){
const err240 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limit",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/limit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600},schema:3600,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.limit,data:data97};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
if(data97 < 1 || isNaN(data97)){
const err241 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limit",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.limit,data:data97};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
}
if(data34.probe !== undefined && func0.call(data34, "probe")){
if(!(validate101(data34.probe, {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/probe",parentData:data34,parentDataProperty:"probe",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors);
errors = vErrors.length;
}
}
if(data34.machine !== undefined && func0.call(data34, "machine")){
let data99 = data34.machine;
if(typeof data99 === "string"){
if(func11(data99) > 100){
const err242 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/machine/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.machine,data:data99};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
if(func11(data99) < 1){
const err243 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/machine/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.machine,data:data99};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
if(!pattern0.test(data99)){
const err244 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/machine/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.machine,data:data99};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
else {
const err245 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/machine/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.machine.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.machine,data:data99};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
}
}
else {
const err246 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/type",keyword:"type",params:{type: "object"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then,data:data34};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
var _valid12 = _errs239 === errors;
valid69 = _valid12;
ifClause12 = "then";
}
else {
const _errs262 = errors;
const _errs263 = errors;
let valid78 = true;
const _errs264 = errors;
if(errors === _errs264){
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
let missing6;
if(((data34.target === undefined) || (!(func0.call(data34, "target")))) && (missing6 = "target")){
const err247 = {};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
else {
if(data34.target !== undefined && func0.call(data34, "target")){
if("http" !== data34.target){
const err248 = {};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
}
}
else {
const err249 = {};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
var _valid13 = _errs264 === errors;
errors = _errs263;
if(vErrors !== null){
if(_errs263){
vErrors.length = _errs263;
}
else {
vErrors = null;
}
}
let ifClause13;
if(_valid13){
const _errs268 = errors;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if((data34.target === undefined) || (!(func0.call(data34, "target")))){
const err250 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/required",keyword:"required",params:{missingProperty: "target"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.required,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then,data:data34};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
if((data34.url === undefined) || (!(func0.call(data34, "url")))){
const err251 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/required",keyword:"required",params:{missingProperty: "url"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.required,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then,data:data34};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
if((data34.token === undefined) || (!(func0.call(data34, "token")))){
const err252 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/required",keyword:"required",params:{missingProperty: "token"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.required,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then,data:data34};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
for(const key18 of Object.keys(data34)){
if(!(func0.call(schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties, key18))){
const err253 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},schema:false,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then,data:data34};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
}
if(data34.target !== undefined && func0.call(data34, "target")){
let data101 = data34.target;
if(!((((((((data101 === "files") || (data101 === "branch")) || (data101 === "command")) || (data101 === "pm2")) || (data101 === "compose")) || (data101 === "convex")) || (data101 === "http")) || (data101 === "dispatch"))){
const err254 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/target",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/target/enum",keyword:"enum",params:{allowedValues: schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.target.enum},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.target.enum,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.target,data:data101};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
}
if(data34.url !== undefined && func0.call(data34, "url")){
let data102 = data34.url;
if(typeof data102 === "string"){
if(func11(data102) > 500){
const err255 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/url",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/url/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.url,data:data102};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
if(!pattern109.test(data102)){
const err256 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/url",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s/@]+(?:/[^\\s]*)?$"},schema:"^https?://[^\\s/@]+(?:/[^\\s]*)?$",parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.url,data:data102};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
else {
const err257 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/url",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/url/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.url.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.url,data:data102};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
if(data34.token !== undefined && func0.call(data34, "token")){
let data103 = data34.token;
if(typeof data103 === "string"){
if(func11(data103) > 128){
const err258 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/token",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/token/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.token,data:data103};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
if(!pattern110.test(data103)){
const err259 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/token",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/token/pattern",keyword:"pattern",params:{pattern: "^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_|FLAGHOIST_LOG_KEY$)[A-Za-z_][A-Za-z0-9_]*$"},schema:"^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_|FLAGHOIST_LOG_KEY$)[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.token,data:data103};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
}
else {
const err260 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/token",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/token/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.token.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.token,data:data103};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
}
if(data34.method !== undefined && func0.call(data34, "method")){
let data104 = data34.method;
if(!(((data104 === "PATCH") || (data104 === "PUT")) || (data104 === "POST"))){
const err261 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/method",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/method/enum",keyword:"enum",params:{allowedValues: schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.method.enum},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.method.enum,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.method,data:data104};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
}
if(data34.body !== undefined && func0.call(data34, "body")){
let data105 = data34.body;
if(!(data105 && typeof data105 == "object" && !Array.isArray(data105))){
const err262 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/body",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/body/type",keyword:"type",params:{type: "object"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.body.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.body,data:data105};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
}
if(data34.verify !== undefined && func0.call(data34, "verify")){
let data106 = data34.verify;
if(typeof data106 === "string"){
if(func11(data106) > 500){
const err263 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/verify",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/verify/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.verify,data:data106};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
if(!pattern109.test(data106)){
const err264 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/verify",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/verify/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s/@]+(?:/[^\\s]*)?$"},schema:"^https?://[^\\s/@]+(?:/[^\\s]*)?$",parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.verify,data:data106};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
}
else {
const err265 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/verify",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/verify/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.verify.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.verify,data:data106};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
}
if(data34.answer !== undefined && func0.call(data34, "answer")){
let data107 = data34.answer;
if(!(data107 && typeof data107 == "object" && !Array.isArray(data107))){
const err266 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/answer",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/answer/type",keyword:"type",params:{type: "object"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.answer.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.answer,data:data107};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
if(data34.limit !== undefined && func0.call(data34, "limit")){
let data108 = data34.limit;
if(!(((typeof data108 == "number") && (!(data108 % 1) && !isNaN(data108))) && (isFinite(data108)))){
const err267 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limit",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/limit/type",keyword:"type",params:{type: "integer"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.limit.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.limit,data:data108};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
if((typeof data108 == "number") && (isFinite(data108))){
if(data108 > 3600 || isNaN(data108)){
const err268 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limit",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/limit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600},schema:3600,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.limit,data:data108};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
if(data108 < 1 || isNaN(data108)){
const err269 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limit",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.limit,data:data108};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
}
}
if(data34.probe !== undefined && func0.call(data34, "probe")){
if(!(validate101(data34.probe, {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/probe",parentData:data34,parentDataProperty:"probe",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors);
errors = vErrors.length;
}
}
if(data34.machine !== undefined && func0.call(data34, "machine")){
let data110 = data34.machine;
if(typeof data110 === "string"){
if(func11(data110) > 100){
const err270 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/machine/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.machine,data:data110};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
if(func11(data110) < 1){
const err271 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/machine/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.machine,data:data110};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
if(!pattern0.test(data110)){
const err272 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/machine/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.machine,data:data110};
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
const err273 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/machine/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.machine.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.machine,data:data110};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
}
}
else {
const err274 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/type",keyword:"type",params:{type: "object"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then,data:data34};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
var _valid13 = _errs268 === errors;
valid78 = _valid13;
ifClause13 = "then";
}
else {
const _errs288 = errors;
const _errs289 = errors;
let valid81 = true;
const _errs290 = errors;
if(errors === _errs290){
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
let missing7;
if(((data34.target === undefined) || (!(func0.call(data34, "target")))) && (missing7 = "target")){
const err275 = {};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
else {
if(data34.target !== undefined && func0.call(data34, "target")){
if("dispatch" !== data34.target){
const err276 = {};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
}
}
}
else {
const err277 = {};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
}
var _valid14 = _errs290 === errors;
errors = _errs289;
if(vErrors !== null){
if(_errs289){
vErrors.length = _errs289;
}
else {
vErrors = null;
}
}
let ifClause14;
if(_valid14){
const _errs294 = errors;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if((data34.target === undefined) || (!(func0.call(data34, "target")))){
const err278 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/required",keyword:"required",params:{missingProperty: "target"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.required,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then,data:data34};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
if((data34.repository === undefined) || (!(func0.call(data34, "repository")))){
const err279 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/required",keyword:"required",params:{missingProperty: "repository"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.required,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then,data:data34};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
for(const key19 of Object.keys(data34)){
if(!((((((((key19 === "target") || (key19 === "repository")) || (key19 === "event")) || (key19 === "workflow")) || (key19 === "ref")) || (key19 === "token")) || (key19 === "probe")) || (key19 === "machine"))){
const err280 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},schema:false,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then,data:data34};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
}
if(data34.target !== undefined && func0.call(data34, "target")){
let data112 = data34.target;
if(!((((((((data112 === "files") || (data112 === "branch")) || (data112 === "command")) || (data112 === "pm2")) || (data112 === "compose")) || (data112 === "convex")) || (data112 === "http")) || (data112 === "dispatch"))){
const err281 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/target",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/target/enum",keyword:"enum",params:{allowedValues: schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.target.enum},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.target.enum,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.target,data:data112};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
}
if(data34.repository !== undefined && func0.call(data34, "repository")){
let data113 = data34.repository;
if(typeof data113 === "string"){
if(!pattern113.test(data113)){
const err282 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/repository",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]{1,39}/[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9-]{1,39}/[A-Za-z0-9._-]{1,100}$",parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.repository,data:data113};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
}
else {
const err283 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/repository",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/repository/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.repository.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.repository,data:data113};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
}
if(data34.event !== undefined && func0.call(data34, "event")){
let data114 = data34.event;
if(typeof data114 === "string"){
if(func11(data114) > 500){
const err284 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/event",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/event/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.event,data:data114};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
if(func11(data114) < 1){
const err285 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/event",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/event/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.event,data:data114};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
if(!pattern0.test(data114)){
const err286 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/event",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/event/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.event,data:data114};
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
const err287 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/event",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/event/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.event.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.event,data:data114};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
}
if(data34.workflow !== undefined && func0.call(data34, "workflow")){
let data115 = data34.workflow;
if(typeof data115 === "string"){
if(func11(data115) > 500){
const err288 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/workflow",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/workflow/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.workflow,data:data115};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
if(func11(data115) < 1){
const err289 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/workflow",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/workflow/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.workflow,data:data115};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
if(!pattern0.test(data115)){
const err290 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/workflow",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/workflow/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.workflow,data:data115};
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
const err291 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/workflow",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/workflow/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.workflow.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.workflow,data:data115};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
}
if(data34.ref !== undefined && func0.call(data34, "ref")){
let data116 = data34.ref;
if(typeof data116 === "string"){
if(func11(data116) > 500){
const err292 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/ref",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/ref/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.ref,data:data116};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
if(func11(data116) < 1){
const err293 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/ref",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/ref/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.ref,data:data116};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
if(!pattern0.test(data116)){
const err294 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/ref",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/ref/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.ref,data:data116};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
}
else {
const err295 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/ref",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/ref/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.ref.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.ref,data:data116};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
}
if(data34.token !== undefined && func0.call(data34, "token")){
let data117 = data34.token;
if(typeof data117 === "string"){
if(!pattern3.test(data117)){
const err296 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/token",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]{0,127}$"},schema:"^[A-Za-z_][A-Za-z0-9_]{0,127}$",parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.token,data:data117};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
}
else {
const err297 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/token",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/token/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.token.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.token,data:data117};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
}
if(data34.probe !== undefined && func0.call(data34, "probe")){
if(!(validate101(data34.probe, {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/probe",parentData:data34,parentDataProperty:"probe",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors);
errors = vErrors.length;
}
}
if(data34.machine !== undefined && func0.call(data34, "machine")){
let data119 = data34.machine;
if(typeof data119 === "string"){
if(func11(data119) > 100){
const err298 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/machine/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.machine,data:data119};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
if(func11(data119) < 1){
const err299 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/machine/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.machine,data:data119};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
if(!pattern0.test(data119)){
const err300 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/machine/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.machine,data:data119};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
}
else {
const err301 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/machine/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.machine.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.machine,data:data119};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
}
}
else {
const err302 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/type",keyword:"type",params:{type: "object"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then,data:data34};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
var _valid14 = _errs294 === errors;
valid81 = _valid14;
ifClause14 = "then";
}
else {
const _errs311 = errors;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if((data34.target === undefined) || (!(func0.call(data34, "target")))){
const err303 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/else/required",keyword:"required",params:{missingProperty: "target"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else.required,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else,data:data34};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
if(data34.target !== undefined && func0.call(data34, "target")){
let data120 = data34.target;
if(!((((((((data120 === "files") || (data120 === "branch")) || (data120 === "command")) || (data120 === "pm2")) || (data120 === "compose")) || (data120 === "convex")) || (data120 === "http")) || (data120 === "dispatch"))){
const err304 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/target",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/else/properties/target/enum",keyword:"enum",params:{allowedValues: schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else.properties.target.enum},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else.properties.target.enum,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else.properties.target,data:data120};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
}
if(data34.probe !== undefined && func0.call(data34, "probe")){
if(!(validate101(data34.probe, {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/probe",parentData:data34,parentDataProperty:"probe",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors);
errors = vErrors.length;
}
}
if(data34.machine !== undefined && func0.call(data34, "machine")){
let data122 = data34.machine;
if(typeof data122 === "string"){
if(func11(data122) > 100){
const err305 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/else/properties/machine/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else.properties.machine,data:data122};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
if(func11(data122) < 1){
const err306 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/else/properties/machine/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else.properties.machine,data:data122};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
if(!pattern0.test(data122)){
const err307 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/else/properties/machine/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else.properties.machine,data:data122};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
}
else {
const err308 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/machine",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/else/properties/machine/type",keyword:"type",params:{type: "string"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else.properties.machine.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else.properties.machine,data:data122};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
}
if(data34.render !== undefined && func0.call(data34, "render")){
let data123 = data34.render;
if(!(((((data123 === "dotenv") || (data123 === "compose")) || (data123 === "kubernetes")) || (data123 === "traefik")) || (data123 === "json"))){
const err309 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/render",schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/else/properties/render/enum",keyword:"enum",params:{allowedValues: schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else.properties.render.enum},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else.properties.render.enum,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else.properties.render,data:data123};
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
else {
const err310 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/else/type",keyword:"type",params:{type: "object"},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else,data:data34};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
}
var _valid14 = _errs311 === errors;
valid81 = _valid14;
ifClause14 = "else";
}
if(!valid81){
const err311 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause14},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.if,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else,data:data34};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
var _valid13 = _errs288 === errors;
valid78 = _valid13;
ifClause13 = "else";
}
if(!valid78){
const err312 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause13},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.if,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else,data:data34};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
var _valid12 = _errs262 === errors;
valid69 = _valid12;
ifClause12 = "else";
}
if(!valid69){
const err313 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause12},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.if,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else,data:data34};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
var _valid11 = _errs233 === errors;
valid58 = _valid11;
ifClause11 = "else";
}
if(!valid58){
const err314 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause11},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.if,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else,data:data34};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
var _valid10 = _errs197 === errors;
valid51 = _valid10;
ifClause10 = "else";
}
if(!valid51){
const err315 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause10},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.if,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else,data:data34};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
var _valid9 = _errs168 === errors;
valid44 = _valid9;
ifClause9 = "else";
}
if(!valid44){
const err316 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/if",keyword:"if",params:{failingKeyword: ifClause9},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.if,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else,data:data34};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
var _valid8 = _errs143 === errors;
valid41 = _valid8;
ifClause8 = "else";
}
if(!valid41){
const err317 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/if",keyword:"if",params:{failingKeyword: ifClause8},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else.if,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.else,data:data34};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
var _valid7 = _errs123 === errors;
valid38 = _valid7;
ifClause7 = "else";
}
if(!valid38){
const err318 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/deploy/additionalProperties/if",keyword:"if",params:{failingKeyword: ifClause7},schema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties.if,parentSchema:schema12.properties.services.additionalProperties.properties.deploy.additionalProperties,data:data34};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
}
}
else {
const err319 = {instancePath:instancePath+"/services/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/deploy",schemaPath:"#/properties/services/additionalProperties/properties/deploy/type",keyword:"type",params:{type: "object"},schema:schema12.properties.services.additionalProperties.properties.deploy.type,parentSchema:schema12.properties.services.additionalProperties.properties.deploy,data:data33};
if(vErrors === null){
vErrors = [err319];
}
else {
vErrors.push(err319);
}
errors++;
}
}
}
}
}
else {
const err320 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/type",keyword:"type",params:{type: "object"},schema:schema12.properties.services.type,parentSchema:schema12.properties.services,data:data31};
if(vErrors === null){
vErrors = [err320];
}
else {
vErrors.push(err320);
}
errors++;
}
}
if(data.deployments !== undefined && func0.call(data, "deployments")){
let data124 = data.deployments;
if(data124 && typeof data124 == "object" && !Array.isArray(data124)){
for(const key20 of Object.keys(data124)){
if(!(((key20 === "log") || (key20 === "identity")) || (key20 === "former"))){
const err321 = {instancePath:instancePath+"/deployments",schemaPath:"#/properties/deployments/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},schema:false,parentSchema:schema12.properties.deployments,data:data124};
if(vErrors === null){
vErrors = [err321];
}
else {
vErrors.push(err321);
}
errors++;
}
}
if(data124.log !== undefined && func0.call(data124, "log")){
let data125 = data124.log;
if(!(((data125 === "github") || (data125 === "file")) || (data125 === "none"))){
const err322 = {instancePath:instancePath+"/deployments/log",schemaPath:"#/properties/deployments/properties/log/enum",keyword:"enum",params:{allowedValues: schema12.properties.deployments.properties.log.enum},schema:schema12.properties.deployments.properties.log.enum,parentSchema:schema12.properties.deployments.properties.log,data:data125};
if(vErrors === null){
vErrors = [err322];
}
else {
vErrors.push(err322);
}
errors++;
}
}
if(data124.identity !== undefined && func0.call(data124, "identity")){
let data126 = data124.identity;
if(typeof data126 === "string"){
if(!pattern120.test(data126)){
const err323 = {instancePath:instancePath+"/deployments/identity",schemaPath:"#/properties/deployments/properties/identity/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\\[bot\\])?$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\\[bot\\])?$",parentSchema:schema12.properties.deployments.properties.identity,data:data126};
if(vErrors === null){
vErrors = [err323];
}
else {
vErrors.push(err323);
}
errors++;
}
}
else {
const err324 = {instancePath:instancePath+"/deployments/identity",schemaPath:"#/properties/deployments/properties/identity/type",keyword:"type",params:{type: "string"},schema:schema12.properties.deployments.properties.identity.type,parentSchema:schema12.properties.deployments.properties.identity,data:data126};
if(vErrors === null){
vErrors = [err324];
}
else {
vErrors.push(err324);
}
errors++;
}
}
if(data124.former !== undefined && func0.call(data124, "former")){
let data127 = data124.former;
if(Array.isArray(data127)){
if(data127.length < 1){
const err325 = {instancePath:instancePath+"/deployments/former",schemaPath:"#/properties/deployments/properties/former/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema12.properties.deployments.properties.former,data:data127};
if(vErrors === null){
vErrors = [err325];
}
else {
vErrors.push(err325);
}
errors++;
}
const len20 = data127.length;
for(let i21=0; i21<len20; i21++){
let data128 = data127[i21];
if(data128 && typeof data128 == "object" && !Array.isArray(data128)){
if((data128.name === undefined) || (!(func0.call(data128, "name")))){
const err326 = {instancePath:instancePath+"/deployments/former/" + i21,schemaPath:"#/properties/deployments/properties/former/items/required",keyword:"required",params:{missingProperty: "name"},schema:schema12.properties.deployments.properties.former.items.required,parentSchema:schema12.properties.deployments.properties.former.items,data:data128};
if(vErrors === null){
vErrors = [err326];
}
else {
vErrors.push(err326);
}
errors++;
}
if((data128.until === undefined) || (!(func0.call(data128, "until")))){
const err327 = {instancePath:instancePath+"/deployments/former/" + i21,schemaPath:"#/properties/deployments/properties/former/items/required",keyword:"required",params:{missingProperty: "until"},schema:schema12.properties.deployments.properties.former.items.required,parentSchema:schema12.properties.deployments.properties.former.items,data:data128};
if(vErrors === null){
vErrors = [err327];
}
else {
vErrors.push(err327);
}
errors++;
}
for(const key21 of Object.keys(data128)){
if(!((key21 === "name") || (key21 === "until"))){
const err328 = {instancePath:instancePath+"/deployments/former/" + i21,schemaPath:"#/properties/deployments/properties/former/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},schema:false,parentSchema:schema12.properties.deployments.properties.former.items,data:data128};
if(vErrors === null){
vErrors = [err328];
}
else {
vErrors.push(err328);
}
errors++;
}
}
if(data128.name !== undefined && func0.call(data128, "name")){
let data129 = data128.name;
if(typeof data129 === "string"){
if(!pattern120.test(data129)){
const err329 = {instancePath:instancePath+"/deployments/former/" + i21+"/name",schemaPath:"#/properties/deployments/properties/former/items/properties/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\\[bot\\])?$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\\[bot\\])?$",parentSchema:schema12.properties.deployments.properties.former.items.properties.name,data:data129};
if(vErrors === null){
vErrors = [err329];
}
else {
vErrors.push(err329);
}
errors++;
}
}
else {
const err330 = {instancePath:instancePath+"/deployments/former/" + i21+"/name",schemaPath:"#/properties/deployments/properties/former/items/properties/name/type",keyword:"type",params:{type: "string"},schema:schema12.properties.deployments.properties.former.items.properties.name.type,parentSchema:schema12.properties.deployments.properties.former.items.properties.name,data:data129};
if(vErrors === null){
vErrors = [err330];
}
else {
vErrors.push(err330);
}
errors++;
}
}
if(data128.until !== undefined && func0.call(data128, "until")){
let data130 = data128.until;
if(typeof data130 === "string"){
if(!pattern122.test(data130)){
const err331 = {instancePath:instancePath+"/deployments/former/" + i21+"/until",schemaPath:"#/properties/deployments/properties/former/items/properties/until/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})$"},schema:"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})$",parentSchema:schema12.properties.deployments.properties.former.items.properties.until,data:data130};
if(vErrors === null){
vErrors = [err331];
}
else {
vErrors.push(err331);
}
errors++;
}
}
else {
const err332 = {instancePath:instancePath+"/deployments/former/" + i21+"/until",schemaPath:"#/properties/deployments/properties/former/items/properties/until/type",keyword:"type",params:{type: "string"},schema:schema12.properties.deployments.properties.former.items.properties.until.type,parentSchema:schema12.properties.deployments.properties.former.items.properties.until,data:data130};
if(vErrors === null){
vErrors = [err332];
}
else {
vErrors.push(err332);
}
errors++;
}
}
}
else {
const err333 = {instancePath:instancePath+"/deployments/former/" + i21,schemaPath:"#/properties/deployments/properties/former/items/type",keyword:"type",params:{type: "object"},schema:schema12.properties.deployments.properties.former.items.type,parentSchema:schema12.properties.deployments.properties.former.items,data:data128};
if(vErrors === null){
vErrors = [err333];
}
else {
vErrors.push(err333);
}
errors++;
}
}
}
else {
const err334 = {instancePath:instancePath+"/deployments/former",schemaPath:"#/properties/deployments/properties/former/type",keyword:"type",params:{type: "array"},schema:schema12.properties.deployments.properties.former.type,parentSchema:schema12.properties.deployments.properties.former,data:data127};
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
const err335 = {instancePath:instancePath+"/deployments",schemaPath:"#/properties/deployments/type",keyword:"type",params:{type: "object"},schema:schema12.properties.deployments.type,parentSchema:schema12.properties.deployments,data:data124};
if(vErrors === null){
vErrors = [err335];
}
else {
vErrors.push(err335);
}
errors++;
}
}
if(data.metrics !== undefined && func0.call(data, "metrics")){
let data131 = data.metrics;
if(data131 && typeof data131 == "object" && !Array.isArray(data131)){
for(const key22 of Object.keys(data131)){
if(!(key22 === "sources")){
const err336 = {instancePath:instancePath+"/metrics",schemaPath:"#/properties/metrics/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},schema:false,parentSchema:schema12.properties.metrics,data:data131};
if(vErrors === null){
vErrors = [err336];
}
else {
vErrors.push(err336);
}
errors++;
}
}
if(data131.sources !== undefined && func0.call(data131, "sources")){
let data132 = data131.sources;
if(data132 && typeof data132 == "object" && !Array.isArray(data132)){
for(const key23 of Object.keys(data132)){
const _errs339 = errors;
if(typeof key23 === "string"){
if(!pattern2.test(key23)){
const err337 = {instancePath:instancePath+"/metrics/sources",schemaPath:"#/properties/metrics/properties/sources/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,62}$"},schema:"^[a-z0-9][a-z0-9._-]{0,62}$",parentSchema:schema12.properties.metrics.properties.sources.propertyNames,data:key23,propertyName:key23};
if(vErrors === null){
vErrors = [err337];
}
else {
vErrors.push(err337);
}
errors++;
}
}
else {
const err338 = {instancePath:instancePath+"/metrics/sources",schemaPath:"#/properties/metrics/properties/sources/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema12.properties.metrics.properties.sources.propertyNames.type,parentSchema:schema12.properties.metrics.properties.sources.propertyNames,data:key23,propertyName:key23};
if(vErrors === null){
vErrors = [err338];
}
else {
vErrors.push(err338);
}
errors++;
}
var valid90 = _errs339 === errors;
if(!valid90){
const err339 = {instancePath:instancePath+"/metrics/sources",schemaPath:"#/properties/metrics/properties/sources/propertyNames",keyword:"propertyNames",params:{propertyName: key23},schema:schema12.properties.metrics.properties.sources.propertyNames,parentSchema:schema12.properties.metrics.properties.sources,data:data132};
if(vErrors === null){
vErrors = [err339];
}
else {
vErrors.push(err339);
}
errors++;
}
}
for(const key24 of Object.keys(data132)){
let data133 = data132[key24];
const _errs343 = errors;
let valid92 = true;
const _errs344 = errors;
if(errors === _errs344){
if(data133 && typeof data133 == "object" && !Array.isArray(data133)){
let missing8;
if(((data133.kind === undefined) || (!(func0.call(data133, "kind")))) && (missing8 = "kind")){
const err340 = {};
if(vErrors === null){
vErrors = [err340];
}
else {
vErrors.push(err340);
}
errors++;
}
else {
if(data133.kind !== undefined && func0.call(data133, "kind")){
if("prometheus" !== data133.kind){
const err341 = {};
if(vErrors === null){
vErrors = [err341];
}
else {
vErrors.push(err341);
}
errors++;
}
}
}
}
else {
const err342 = {};
if(vErrors === null){
vErrors = [err342];
}
else {
vErrors.push(err342);
}
errors++;
}
}
var _valid15 = _errs344 === errors;
errors = _errs343;
if(vErrors !== null){
if(_errs343){
vErrors.length = _errs343;
}
else {
vErrors = null;
}
}
let ifClause15;
if(_valid15){
const _errs348 = errors;
if(data133 && typeof data133 == "object" && !Array.isArray(data133)){
if((data133.kind === undefined) || (!(func0.call(data133, "kind")))){
const err343 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metrics/properties/sources/additionalProperties/then/required",keyword:"required",params:{missingProperty: "kind"},schema:schema12.properties.metrics.properties.sources.additionalProperties.then.required,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.then,data:data133};
if(vErrors === null){
vErrors = [err343];
}
else {
vErrors.push(err343);
}
errors++;
}
if((data133.url === undefined) || (!(func0.call(data133, "url")))){
const err344 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metrics/properties/sources/additionalProperties/then/required",keyword:"required",params:{missingProperty: "url"},schema:schema12.properties.metrics.properties.sources.additionalProperties.then.required,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.then,data:data133};
if(vErrors === null){
vErrors = [err344];
}
else {
vErrors.push(err344);
}
errors++;
}
for(const key25 of Object.keys(data133)){
if(!((((key25 === "kind") || (key25 === "url")) || (key25 === "token")) || (key25 === "graph"))){
const err345 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metrics/properties/sources/additionalProperties/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},schema:false,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.then,data:data133};
if(vErrors === null){
vErrors = [err345];
}
else {
vErrors.push(err345);
}
errors++;
}
}
if(data133.kind !== undefined && func0.call(data133, "kind")){
let data135 = data133.kind;
if(!(((data135 === "prometheus") || (data135 === "http")) || (data135 === "command"))){
const err346 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/kind",schemaPath:"#/properties/metrics/properties/sources/additionalProperties/then/properties/kind/enum",keyword:"enum",params:{allowedValues: schema12.properties.metrics.properties.sources.additionalProperties.then.properties.kind.enum},schema:schema12.properties.metrics.properties.sources.additionalProperties.then.properties.kind.enum,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.then.properties.kind,data:data135};
if(vErrors === null){
vErrors = [err346];
}
else {
vErrors.push(err346);
}
errors++;
}
}
if(data133.url !== undefined && func0.call(data133, "url")){
let data136 = data133.url;
if(typeof data136 === "string"){
if(func11(data136) > 128){
const err347 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/url",schemaPath:"#/properties/metrics/properties/sources/additionalProperties/then/properties/url/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.then.properties.url,data:data136};
if(vErrors === null){
vErrors = [err347];
}
else {
vErrors.push(err347);
}
errors++;
}
if(!pattern110.test(data136)){
const err348 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/url",schemaPath:"#/properties/metrics/properties/sources/additionalProperties/then/properties/url/pattern",keyword:"pattern",params:{pattern: "^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_|FLAGHOIST_LOG_KEY$)[A-Za-z_][A-Za-z0-9_]*$"},schema:"^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_|FLAGHOIST_LOG_KEY$)[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.then.properties.url,data:data136};
if(vErrors === null){
vErrors = [err348];
}
else {
vErrors.push(err348);
}
errors++;
}
}
else {
const err349 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/url",schemaPath:"#/properties/metrics/properties/sources/additionalProperties/then/properties/url/type",keyword:"type",params:{type: "string"},schema:schema12.properties.metrics.properties.sources.additionalProperties.then.properties.url.type,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.then.properties.url,data:data136};
if(vErrors === null){
vErrors = [err349];
}
else {
vErrors.push(err349);
}
errors++;
}
}
if(data133.token !== undefined && func0.call(data133, "token")){
let data137 = data133.token;
if(typeof data137 === "string"){
if(func11(data137) > 128){
const err350 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/token",schemaPath:"#/properties/metrics/properties/sources/additionalProperties/then/properties/token/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.then.properties.token,data:data137};
if(vErrors === null){
vErrors = [err350];
}
else {
vErrors.push(err350);
}
errors++;
}
if(!pattern110.test(data137)){
const err351 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/token",schemaPath:"#/properties/metrics/properties/sources/additionalProperties/then/properties/token/pattern",keyword:"pattern",params:{pattern: "^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_|FLAGHOIST_LOG_KEY$)[A-Za-z_][A-Za-z0-9_]*$"},schema:"^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_|FLAGHOIST_LOG_KEY$)[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.then.properties.token,data:data137};
if(vErrors === null){
vErrors = [err351];
}
else {
vErrors.push(err351);
}
errors++;
}
}
else {
const err352 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/token",schemaPath:"#/properties/metrics/properties/sources/additionalProperties/then/properties/token/type",keyword:"type",params:{type: "string"},schema:schema12.properties.metrics.properties.sources.additionalProperties.then.properties.token.type,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.then.properties.token,data:data137};
if(vErrors === null){
vErrors = [err352];
}
else {
vErrors.push(err352);
}
errors++;
}
}
if(data133.graph !== undefined && func0.call(data133, "graph")){
let data138 = data133.graph;
if(typeof data138 === "string"){
if(func11(data138) > 200){
const err353 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/graph",schemaPath:"#/properties/metrics/properties/sources/additionalProperties/then/properties/graph/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.then.properties.graph,data:data138};
if(vErrors === null){
vErrors = [err353];
}
else {
vErrors.push(err353);
}
errors++;
}
if(!pattern126.test(data138)){
const err354 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/graph",schemaPath:"#/properties/metrics/properties/sources/additionalProperties/then/properties/graph/pattern",keyword:"pattern",params:{pattern: "^https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~/-]*)?$"},schema:"^https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~/-]*)?$",parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.then.properties.graph,data:data138};
if(vErrors === null){
vErrors = [err354];
}
else {
vErrors.push(err354);
}
errors++;
}
}
else {
const err355 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/graph",schemaPath:"#/properties/metrics/properties/sources/additionalProperties/then/properties/graph/type",keyword:"type",params:{type: "string"},schema:schema12.properties.metrics.properties.sources.additionalProperties.then.properties.graph.type,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.then.properties.graph,data:data138};
if(vErrors === null){
vErrors = [err355];
}
else {
vErrors.push(err355);
}
errors++;
}
}
}
else {
const err356 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metrics/properties/sources/additionalProperties/then/type",keyword:"type",params:{type: "object"},schema:schema12.properties.metrics.properties.sources.additionalProperties.then.type,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.then,data:data133};
if(vErrors === null){
vErrors = [err356];
}
else {
vErrors.push(err356);
}
errors++;
}
var _valid15 = _errs348 === errors;
valid92 = _valid15;
ifClause15 = "then";
}
else {
const _errs358 = errors;
const _errs359 = errors;
let valid95 = true;
const _errs360 = errors;
if(errors === _errs360){
if(data133 && typeof data133 == "object" && !Array.isArray(data133)){
let missing9;
if(((data133.kind === undefined) || (!(func0.call(data133, "kind")))) && (missing9 = "kind")){
const err357 = {};
if(vErrors === null){
vErrors = [err357];
}
else {
vErrors.push(err357);
}
errors++;
}
else {
if(data133.kind !== undefined && func0.call(data133, "kind")){
if("http" !== data133.kind){
const err358 = {};
if(vErrors === null){
vErrors = [err358];
}
else {
vErrors.push(err358);
}
errors++;
}
}
}
}
else {
const err359 = {};
if(vErrors === null){
vErrors = [err359];
}
else {
vErrors.push(err359);
}
errors++;
}
}
var _valid16 = _errs360 === errors;
errors = _errs359;
if(vErrors !== null){
if(_errs359){
vErrors.length = _errs359;
}
else {
vErrors = null;
}
}
let ifClause16;
if(_valid16){
const _errs364 = errors;
if(data133 && typeof data133 == "object" && !Array.isArray(data133)){
if((data133.kind === undefined) || (!(func0.call(data133, "kind")))){
const err360 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/then/required",keyword:"required",params:{missingProperty: "kind"},schema:schema12.properties.metrics.properties.sources.additionalProperties.else.then.required,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.then,data:data133};
if(vErrors === null){
vErrors = [err360];
}
else {
vErrors.push(err360);
}
errors++;
}
if((data133.url === undefined) || (!(func0.call(data133, "url")))){
const err361 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/then/required",keyword:"required",params:{missingProperty: "url"},schema:schema12.properties.metrics.properties.sources.additionalProperties.else.then.required,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.then,data:data133};
if(vErrors === null){
vErrors = [err361];
}
else {
vErrors.push(err361);
}
errors++;
}
for(const key26 of Object.keys(data133)){
if(!(((((key26 === "kind") || (key26 === "url")) || (key26 === "token")) || (key26 === "graph")) || (key26 === "series"))){
const err362 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26},schema:false,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.then,data:data133};
if(vErrors === null){
vErrors = [err362];
}
else {
vErrors.push(err362);
}
errors++;
}
}
if(data133.kind !== undefined && func0.call(data133, "kind")){
let data140 = data133.kind;
if(!(((data140 === "prometheus") || (data140 === "http")) || (data140 === "command"))){
const err363 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/kind",schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/then/properties/kind/enum",keyword:"enum",params:{allowedValues: schema12.properties.metrics.properties.sources.additionalProperties.else.then.properties.kind.enum},schema:schema12.properties.metrics.properties.sources.additionalProperties.else.then.properties.kind.enum,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.then.properties.kind,data:data140};
if(vErrors === null){
vErrors = [err363];
}
else {
vErrors.push(err363);
}
errors++;
}
}
if(data133.url !== undefined && func0.call(data133, "url")){
let data141 = data133.url;
if(typeof data141 === "string"){
if(func11(data141) > 128){
const err364 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/url",schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/then/properties/url/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.then.properties.url,data:data141};
if(vErrors === null){
vErrors = [err364];
}
else {
vErrors.push(err364);
}
errors++;
}
if(!pattern110.test(data141)){
const err365 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/url",schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/then/properties/url/pattern",keyword:"pattern",params:{pattern: "^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_|FLAGHOIST_LOG_KEY$)[A-Za-z_][A-Za-z0-9_]*$"},schema:"^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_|FLAGHOIST_LOG_KEY$)[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.then.properties.url,data:data141};
if(vErrors === null){
vErrors = [err365];
}
else {
vErrors.push(err365);
}
errors++;
}
}
else {
const err366 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/url",schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/then/properties/url/type",keyword:"type",params:{type: "string"},schema:schema12.properties.metrics.properties.sources.additionalProperties.else.then.properties.url.type,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.then.properties.url,data:data141};
if(vErrors === null){
vErrors = [err366];
}
else {
vErrors.push(err366);
}
errors++;
}
}
if(data133.token !== undefined && func0.call(data133, "token")){
let data142 = data133.token;
if(typeof data142 === "string"){
if(func11(data142) > 128){
const err367 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/token",schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/then/properties/token/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.then.properties.token,data:data142};
if(vErrors === null){
vErrors = [err367];
}
else {
vErrors.push(err367);
}
errors++;
}
if(!pattern110.test(data142)){
const err368 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/token",schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/then/properties/token/pattern",keyword:"pattern",params:{pattern: "^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_|FLAGHOIST_LOG_KEY$)[A-Za-z_][A-Za-z0-9_]*$"},schema:"^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_|FLAGHOIST_LOG_KEY$)[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.then.properties.token,data:data142};
if(vErrors === null){
vErrors = [err368];
}
else {
vErrors.push(err368);
}
errors++;
}
}
else {
const err369 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/token",schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/then/properties/token/type",keyword:"type",params:{type: "string"},schema:schema12.properties.metrics.properties.sources.additionalProperties.else.then.properties.token.type,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.then.properties.token,data:data142};
if(vErrors === null){
vErrors = [err369];
}
else {
vErrors.push(err369);
}
errors++;
}
}
if(data133.graph !== undefined && func0.call(data133, "graph")){
let data143 = data133.graph;
if(typeof data143 === "string"){
if(func11(data143) > 200){
const err370 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/graph",schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/then/properties/graph/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.then.properties.graph,data:data143};
if(vErrors === null){
vErrors = [err370];
}
else {
vErrors.push(err370);
}
errors++;
}
if(!pattern126.test(data143)){
const err371 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/graph",schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/then/properties/graph/pattern",keyword:"pattern",params:{pattern: "^https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~/-]*)?$"},schema:"^https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~/-]*)?$",parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.then.properties.graph,data:data143};
if(vErrors === null){
vErrors = [err371];
}
else {
vErrors.push(err371);
}
errors++;
}
}
else {
const err372 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/graph",schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/then/properties/graph/type",keyword:"type",params:{type: "string"},schema:schema12.properties.metrics.properties.sources.additionalProperties.else.then.properties.graph.type,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.then.properties.graph,data:data143};
if(vErrors === null){
vErrors = [err372];
}
else {
vErrors.push(err372);
}
errors++;
}
}
if(data133.series !== undefined && func0.call(data133, "series")){
let data144 = data133.series;
if(typeof data144 !== "boolean"){
const err373 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/series",schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/then/properties/series/type",keyword:"type",params:{type: "boolean"},schema:schema12.properties.metrics.properties.sources.additionalProperties.else.then.properties.series.type,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.then.properties.series,data:data144};
if(vErrors === null){
vErrors = [err373];
}
else {
vErrors.push(err373);
}
errors++;
}
}
}
else {
const err374 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/then/type",keyword:"type",params:{type: "object"},schema:schema12.properties.metrics.properties.sources.additionalProperties.else.then.type,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.then,data:data133};
if(vErrors === null){
vErrors = [err374];
}
else {
vErrors.push(err374);
}
errors++;
}
var _valid16 = _errs364 === errors;
valid95 = _valid16;
ifClause16 = "then";
}
else {
const _errs376 = errors;
const _errs377 = errors;
let valid98 = true;
const _errs378 = errors;
if(errors === _errs378){
if(data133 && typeof data133 == "object" && !Array.isArray(data133)){
let missing10;
if(((data133.kind === undefined) || (!(func0.call(data133, "kind")))) && (missing10 = "kind")){
const err375 = {};
if(vErrors === null){
vErrors = [err375];
}
else {
vErrors.push(err375);
}
errors++;
}
else {
if(data133.kind !== undefined && func0.call(data133, "kind")){
if("command" !== data133.kind){
const err376 = {};
if(vErrors === null){
vErrors = [err376];
}
else {
vErrors.push(err376);
}
errors++;
}
}
}
}
else {
const err377 = {};
if(vErrors === null){
vErrors = [err377];
}
else {
vErrors.push(err377);
}
errors++;
}
}
var _valid17 = _errs378 === errors;
errors = _errs377;
if(vErrors !== null){
if(_errs377){
vErrors.length = _errs377;
}
else {
vErrors = null;
}
}
let ifClause17;
if(_valid17){
const _errs382 = errors;
if(data133 && typeof data133 == "object" && !Array.isArray(data133)){
if((data133.kind === undefined) || (!(func0.call(data133, "kind")))){
const err378 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/else/then/required",keyword:"required",params:{missingProperty: "kind"},schema:schema12.properties.metrics.properties.sources.additionalProperties.else.else.then.required,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.else.then,data:data133};
if(vErrors === null){
vErrors = [err378];
}
else {
vErrors.push(err378);
}
errors++;
}
if((data133.run === undefined) || (!(func0.call(data133, "run")))){
const err379 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/else/then/required",keyword:"required",params:{missingProperty: "run"},schema:schema12.properties.metrics.properties.sources.additionalProperties.else.else.then.required,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.else.then,data:data133};
if(vErrors === null){
vErrors = [err379];
}
else {
vErrors.push(err379);
}
errors++;
}
for(const key27 of Object.keys(data133)){
if(!((((((key27 === "kind") || (key27 === "run")) || (key27 === "env")) || (key27 === "limit")) || (key27 === "graph")) || (key27 === "series"))){
const err380 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/else/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27},schema:false,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.else.then,data:data133};
if(vErrors === null){
vErrors = [err380];
}
else {
vErrors.push(err380);
}
errors++;
}
}
if(data133.kind !== undefined && func0.call(data133, "kind")){
let data146 = data133.kind;
if(!(((data146 === "prometheus") || (data146 === "http")) || (data146 === "command"))){
const err381 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/kind",schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/else/then/properties/kind/enum",keyword:"enum",params:{allowedValues: schema12.properties.metrics.properties.sources.additionalProperties.else.else.then.properties.kind.enum},schema:schema12.properties.metrics.properties.sources.additionalProperties.else.else.then.properties.kind.enum,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.else.then.properties.kind,data:data146};
if(vErrors === null){
vErrors = [err381];
}
else {
vErrors.push(err381);
}
errors++;
}
}
if(data133.run !== undefined && func0.call(data133, "run")){
let data147 = data133.run;
if(Array.isArray(data147)){
if(data147.length > 100){
const err382 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/run",schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/else/then/properties/run/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.else.then.properties.run,data:data147};
if(vErrors === null){
vErrors = [err382];
}
else {
vErrors.push(err382);
}
errors++;
}
if(data147.length < 1){
const err383 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/run",schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/else/then/properties/run/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.else.then.properties.run,data:data147};
if(vErrors === null){
vErrors = [err383];
}
else {
vErrors.push(err383);
}
errors++;
}
const len21 = data147.length;
for(let i22=0; i22<len21; i22++){
let data148 = data147[i22];
if(typeof data148 === "string"){
if(func11(data148) > 1000){
const err384 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/run/" + i22,schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/else/then/properties/run/items/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.else.then.properties.run.items,data:data148};
if(vErrors === null){
vErrors = [err384];
}
else {
vErrors.push(err384);
}
errors++;
}
}
else {
const err385 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/run/" + i22,schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/else/then/properties/run/items/type",keyword:"type",params:{type: "string"},schema:schema12.properties.metrics.properties.sources.additionalProperties.else.else.then.properties.run.items.type,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.else.then.properties.run.items,data:data148};
if(vErrors === null){
vErrors = [err385];
}
else {
vErrors.push(err385);
}
errors++;
}
}
}
else {
const err386 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/run",schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/else/then/properties/run/type",keyword:"type",params:{type: "array"},schema:schema12.properties.metrics.properties.sources.additionalProperties.else.else.then.properties.run.type,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.else.then.properties.run,data:data147};
if(vErrors === null){
vErrors = [err386];
}
else {
vErrors.push(err386);
}
errors++;
}
}
if(data133.env !== undefined && func0.call(data133, "env")){
let data149 = data133.env;
if(Array.isArray(data149)){
if(data149.length > 100){
const err387 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/else/then/properties/env/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.else.then.properties.env,data:data149};
if(vErrors === null){
vErrors = [err387];
}
else {
vErrors.push(err387);
}
errors++;
}
const len22 = data149.length;
for(let i23=0; i23<len22; i23++){
let data150 = data149[i23];
if(typeof data150 === "string"){
if(func11(data150) > 128){
const err388 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/env/" + i23,schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/else/then/properties/env/items/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.else.then.properties.env.items,data:data150};
if(vErrors === null){
vErrors = [err388];
}
else {
vErrors.push(err388);
}
errors++;
}
if(!pattern110.test(data150)){
const err389 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/env/" + i23,schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/else/then/properties/env/items/pattern",keyword:"pattern",params:{pattern: "^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_|FLAGHOIST_LOG_KEY$)[A-Za-z_][A-Za-z0-9_]*$"},schema:"^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_|FLAGHOIST_LOG_KEY$)[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.else.then.properties.env.items,data:data150};
if(vErrors === null){
vErrors = [err389];
}
else {
vErrors.push(err389);
}
errors++;
}
}
else {
const err390 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/env/" + i23,schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/else/then/properties/env/items/type",keyword:"type",params:{type: "string"},schema:schema12.properties.metrics.properties.sources.additionalProperties.else.else.then.properties.env.items.type,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.else.then.properties.env.items,data:data150};
if(vErrors === null){
vErrors = [err390];
}
else {
vErrors.push(err390);
}
errors++;
}
}
}
else {
const err391 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/else/then/properties/env/type",keyword:"type",params:{type: "array"},schema:schema12.properties.metrics.properties.sources.additionalProperties.else.else.then.properties.env.type,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.else.then.properties.env,data:data149};
if(vErrors === null){
vErrors = [err391];
}
else {
vErrors.push(err391);
}
errors++;
}
}
if(data133.limit !== undefined && func0.call(data133, "limit")){
let data151 = data133.limit;
if(typeof data151 === "string"){
if(!pattern131.test(data151)){
const err392 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limit",schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/else/then/properties/limit/pattern",keyword:"pattern",params:{pattern: "^([1-9]|[1-5][0-9]|60)s$"},schema:"^([1-9]|[1-5][0-9]|60)s$",parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.else.then.properties.limit,data:data151};
if(vErrors === null){
vErrors = [err392];
}
else {
vErrors.push(err392);
}
errors++;
}
}
else {
const err393 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limit",schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/else/then/properties/limit/type",keyword:"type",params:{type: "string"},schema:schema12.properties.metrics.properties.sources.additionalProperties.else.else.then.properties.limit.type,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.else.then.properties.limit,data:data151};
if(vErrors === null){
vErrors = [err393];
}
else {
vErrors.push(err393);
}
errors++;
}
}
if(data133.graph !== undefined && func0.call(data133, "graph")){
let data152 = data133.graph;
if(typeof data152 === "string"){
if(func11(data152) > 200){
const err394 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/graph",schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/else/then/properties/graph/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.else.then.properties.graph,data:data152};
if(vErrors === null){
vErrors = [err394];
}
else {
vErrors.push(err394);
}
errors++;
}
if(!pattern126.test(data152)){
const err395 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/graph",schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/else/then/properties/graph/pattern",keyword:"pattern",params:{pattern: "^https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~/-]*)?$"},schema:"^https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~/-]*)?$",parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.else.then.properties.graph,data:data152};
if(vErrors === null){
vErrors = [err395];
}
else {
vErrors.push(err395);
}
errors++;
}
}
else {
const err396 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/graph",schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/else/then/properties/graph/type",keyword:"type",params:{type: "string"},schema:schema12.properties.metrics.properties.sources.additionalProperties.else.else.then.properties.graph.type,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.else.then.properties.graph,data:data152};
if(vErrors === null){
vErrors = [err396];
}
else {
vErrors.push(err396);
}
errors++;
}
}
if(data133.series !== undefined && func0.call(data133, "series")){
let data153 = data133.series;
if(typeof data153 !== "boolean"){
const err397 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/series",schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/else/then/properties/series/type",keyword:"type",params:{type: "boolean"},schema:schema12.properties.metrics.properties.sources.additionalProperties.else.else.then.properties.series.type,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.else.then.properties.series,data:data153};
if(vErrors === null){
vErrors = [err397];
}
else {
vErrors.push(err397);
}
errors++;
}
}
}
else {
const err398 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/else/then/type",keyword:"type",params:{type: "object"},schema:schema12.properties.metrics.properties.sources.additionalProperties.else.else.then.type,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.else.then,data:data133};
if(vErrors === null){
vErrors = [err398];
}
else {
vErrors.push(err398);
}
errors++;
}
var _valid17 = _errs382 === errors;
valid98 = _valid17;
ifClause17 = "then";
}
else {
const _errs400 = errors;
if(data133 && typeof data133 == "object" && !Array.isArray(data133)){
if((data133.kind === undefined) || (!(func0.call(data133, "kind")))){
const err399 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/else/else/required",keyword:"required",params:{missingProperty: "kind"},schema:schema12.properties.metrics.properties.sources.additionalProperties.else.else.else.required,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.else.else,data:data133};
if(vErrors === null){
vErrors = [err399];
}
else {
vErrors.push(err399);
}
errors++;
}
if(data133.kind !== undefined && func0.call(data133, "kind")){
let data154 = data133.kind;
if(!(((data154 === "prometheus") || (data154 === "http")) || (data154 === "command"))){
const err400 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/kind",schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/else/else/properties/kind/enum",keyword:"enum",params:{allowedValues: schema12.properties.metrics.properties.sources.additionalProperties.else.else.else.properties.kind.enum},schema:schema12.properties.metrics.properties.sources.additionalProperties.else.else.else.properties.kind.enum,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.else.else.properties.kind,data:data154};
if(vErrors === null){
vErrors = [err400];
}
else {
vErrors.push(err400);
}
errors++;
}
}
}
else {
const err401 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/else/else/type",keyword:"type",params:{type: "object"},schema:schema12.properties.metrics.properties.sources.additionalProperties.else.else.else.type,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.else.else,data:data133};
if(vErrors === null){
vErrors = [err401];
}
else {
vErrors.push(err401);
}
errors++;
}
var _valid17 = _errs400 === errors;
valid98 = _valid17;
ifClause17 = "else";
}
if(!valid98){
const err402 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/else/if",keyword:"if",params:{failingKeyword: ifClause17},schema:schema12.properties.metrics.properties.sources.additionalProperties.else.else.if,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else.else,data:data133};
if(vErrors === null){
vErrors = [err402];
}
else {
vErrors.push(err402);
}
errors++;
}
var _valid16 = _errs376 === errors;
valid95 = _valid16;
ifClause16 = "else";
}
if(!valid95){
const err403 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metrics/properties/sources/additionalProperties/else/if",keyword:"if",params:{failingKeyword: ifClause16},schema:schema12.properties.metrics.properties.sources.additionalProperties.else.if,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties.else,data:data133};
if(vErrors === null){
vErrors = [err403];
}
else {
vErrors.push(err403);
}
errors++;
}
var _valid15 = _errs358 === errors;
valid92 = _valid15;
ifClause15 = "else";
}
if(!valid92){
const err404 = {instancePath:instancePath+"/metrics/sources/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metrics/properties/sources/additionalProperties/if",keyword:"if",params:{failingKeyword: ifClause15},schema:schema12.properties.metrics.properties.sources.additionalProperties.if,parentSchema:schema12.properties.metrics.properties.sources.additionalProperties,data:data133};
if(vErrors === null){
vErrors = [err404];
}
else {
vErrors.push(err404);
}
errors++;
}
}
}
else {
const err405 = {instancePath:instancePath+"/metrics/sources",schemaPath:"#/properties/metrics/properties/sources/type",keyword:"type",params:{type: "object"},schema:schema12.properties.metrics.properties.sources.type,parentSchema:schema12.properties.metrics.properties.sources,data:data132};
if(vErrors === null){
vErrors = [err405];
}
else {
vErrors.push(err405);
}
errors++;
}
}
}
else {
const err406 = {instancePath:instancePath+"/metrics",schemaPath:"#/properties/metrics/type",keyword:"type",params:{type: "object"},schema:schema12.properties.metrics.type,parentSchema:schema12.properties.metrics,data:data131};
if(vErrors === null){
vErrors = [err406];
}
else {
vErrors.push(err406);
}
errors++;
}
}
if(data.notifications !== undefined && func0.call(data, "notifications")){
let data155 = data.notifications;
if(Array.isArray(data155)){
const len23 = data155.length;
for(let i24=0; i24<len23; i24++){
let data156 = data155[i24];
if(data156 && typeof data156 == "object" && !Array.isArray(data156)){
if((data156.webhook === undefined) || (!(func0.call(data156, "webhook")))){
const err407 = {instancePath:instancePath+"/notifications/" + i24,schemaPath:"#/properties/notifications/items/required",keyword:"required",params:{missingProperty: "webhook"},schema:schema12.properties.notifications.items.required,parentSchema:schema12.properties.notifications.items,data:data156};
if(vErrors === null){
vErrors = [err407];
}
else {
vErrors.push(err407);
}
errors++;
}
if((data156.as === undefined) || (!(func0.call(data156, "as")))){
const err408 = {instancePath:instancePath+"/notifications/" + i24,schemaPath:"#/properties/notifications/items/required",keyword:"required",params:{missingProperty: "as"},schema:schema12.properties.notifications.items.required,parentSchema:schema12.properties.notifications.items,data:data156};
if(vErrors === null){
vErrors = [err408];
}
else {
vErrors.push(err408);
}
errors++;
}
for(const key28 of Object.keys(data156)){
if(!(((((((key28 === "webhook") || (key28 === "as")) || (key28 === "secret")) || (key28 === "kinds")) || (key28 === "flags")) || (key28 === "owners")) || (key28 === "environments"))){
const err409 = {instancePath:instancePath+"/notifications/" + i24,schemaPath:"#/properties/notifications/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28},schema:false,parentSchema:schema12.properties.notifications.items,data:data156};
if(vErrors === null){
vErrors = [err409];
}
else {
vErrors.push(err409);
}
errors++;
}
}
if(data156.webhook !== undefined && func0.call(data156, "webhook")){
let data157 = data156.webhook;
if(typeof data157 === "string"){
if(func11(data157) > 128){
const err410 = {instancePath:instancePath+"/notifications/" + i24+"/webhook",schemaPath:"#/properties/notifications/items/properties/webhook/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema12.properties.notifications.items.properties.webhook,data:data157};
if(vErrors === null){
vErrors = [err410];
}
else {
vErrors.push(err410);
}
errors++;
}
if(!pattern110.test(data157)){
const err411 = {instancePath:instancePath+"/notifications/" + i24+"/webhook",schemaPath:"#/properties/notifications/items/properties/webhook/pattern",keyword:"pattern",params:{pattern: "^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_|FLAGHOIST_LOG_KEY$)[A-Za-z_][A-Za-z0-9_]*$"},schema:"^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_|FLAGHOIST_LOG_KEY$)[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema12.properties.notifications.items.properties.webhook,data:data157};
if(vErrors === null){
vErrors = [err411];
}
else {
vErrors.push(err411);
}
errors++;
}
}
else {
const err412 = {instancePath:instancePath+"/notifications/" + i24+"/webhook",schemaPath:"#/properties/notifications/items/properties/webhook/type",keyword:"type",params:{type: "string"},schema:schema12.properties.notifications.items.properties.webhook.type,parentSchema:schema12.properties.notifications.items.properties.webhook,data:data157};
if(vErrors === null){
vErrors = [err412];
}
else {
vErrors.push(err412);
}
errors++;
}
}
if(data156.as !== undefined && func0.call(data156, "as")){
let data158 = data156.as;
if(!((data158 === "slack") || (data158 === "json"))){
const err413 = {instancePath:instancePath+"/notifications/" + i24+"/as",schemaPath:"#/properties/notifications/items/properties/as/enum",keyword:"enum",params:{allowedValues: schema12.properties.notifications.items.properties.as.enum},schema:schema12.properties.notifications.items.properties.as.enum,parentSchema:schema12.properties.notifications.items.properties.as,data:data158};
if(vErrors === null){
vErrors = [err413];
}
else {
vErrors.push(err413);
}
errors++;
}
}
if(data156.secret !== undefined && func0.call(data156, "secret")){
let data159 = data156.secret;
if(typeof data159 === "string"){
if(func11(data159) > 128){
const err414 = {instancePath:instancePath+"/notifications/" + i24+"/secret",schemaPath:"#/properties/notifications/items/properties/secret/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema12.properties.notifications.items.properties.secret,data:data159};
if(vErrors === null){
vErrors = [err414];
}
else {
vErrors.push(err414);
}
errors++;
}
if(!pattern110.test(data159)){
const err415 = {instancePath:instancePath+"/notifications/" + i24+"/secret",schemaPath:"#/properties/notifications/items/properties/secret/pattern",keyword:"pattern",params:{pattern: "^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_|FLAGHOIST_LOG_KEY$)[A-Za-z_][A-Za-z0-9_]*$"},schema:"^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_|FLAGHOIST_LOG_KEY$)[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema12.properties.notifications.items.properties.secret,data:data159};
if(vErrors === null){
vErrors = [err415];
}
else {
vErrors.push(err415);
}
errors++;
}
}
else {
const err416 = {instancePath:instancePath+"/notifications/" + i24+"/secret",schemaPath:"#/properties/notifications/items/properties/secret/type",keyword:"type",params:{type: "string"},schema:schema12.properties.notifications.items.properties.secret.type,parentSchema:schema12.properties.notifications.items.properties.secret,data:data159};
if(vErrors === null){
vErrors = [err416];
}
else {
vErrors.push(err416);
}
errors++;
}
}
if(data156.kinds !== undefined && func0.call(data156, "kinds")){
let data160 = data156.kinds;
if(Array.isArray(data160)){
if(data160.length < 1){
const err417 = {instancePath:instancePath+"/notifications/" + i24+"/kinds",schemaPath:"#/properties/notifications/items/properties/kinds/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema12.properties.notifications.items.properties.kinds,data:data160};
if(vErrors === null){
vErrors = [err417];
}
else {
vErrors.push(err417);
}
errors++;
}
const len24 = data160.length;
for(let i25=0; i25<len24; i25++){
let data161 = data160[i25];
if(!(((((((data161 === "landing") || (data161 === "refusal")) || (data161 === "breach")) || (data161 === "safe")) || (data161 === "due")) || (data161 === "blocked")) || (data161 === "summary"))){
const err418 = {instancePath:instancePath+"/notifications/" + i24+"/kinds/" + i25,schemaPath:"#/properties/notifications/items/properties/kinds/items/enum",keyword:"enum",params:{allowedValues: schema12.properties.notifications.items.properties.kinds.items.enum},schema:schema12.properties.notifications.items.properties.kinds.items.enum,parentSchema:schema12.properties.notifications.items.properties.kinds.items,data:data161};
if(vErrors === null){
vErrors = [err418];
}
else {
vErrors.push(err418);
}
errors++;
}
}
let i26 = data160.length;
let j1;
if(i26 > 1){
outer0:
for(;i26--;){
for(j1 = i26; j1--;){
if(func645(data160[i26], data160[j1])){
const err419 = {instancePath:instancePath+"/notifications/" + i24+"/kinds",schemaPath:"#/properties/notifications/items/properties/kinds/uniqueItems",keyword:"uniqueItems",params:{i: i26, j: j1},schema:true,parentSchema:schema12.properties.notifications.items.properties.kinds,data:data160};
if(vErrors === null){
vErrors = [err419];
}
else {
vErrors.push(err419);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err420 = {instancePath:instancePath+"/notifications/" + i24+"/kinds",schemaPath:"#/properties/notifications/items/properties/kinds/type",keyword:"type",params:{type: "array"},schema:schema12.properties.notifications.items.properties.kinds.type,parentSchema:schema12.properties.notifications.items.properties.kinds,data:data160};
if(vErrors === null){
vErrors = [err420];
}
else {
vErrors.push(err420);
}
errors++;
}
}
if(data156.flags !== undefined && func0.call(data156, "flags")){
let data162 = data156.flags;
if(Array.isArray(data162)){
if(data162.length < 1){
const err421 = {instancePath:instancePath+"/notifications/" + i24+"/flags",schemaPath:"#/properties/notifications/items/properties/flags/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema12.properties.notifications.items.properties.flags,data:data162};
if(vErrors === null){
vErrors = [err421];
}
else {
vErrors.push(err421);
}
errors++;
}
const len25 = data162.length;
for(let i27=0; i27<len25; i27++){
let data163 = data162[i27];
if(typeof data163 === "string"){
if(func11(data163) > 200){
const err422 = {instancePath:instancePath+"/notifications/" + i24+"/flags/" + i27,schemaPath:"#/properties/notifications/items/properties/flags/items/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema12.properties.notifications.items.properties.flags.items,data:data163};
if(vErrors === null){
vErrors = [err422];
}
else {
vErrors.push(err422);
}
errors++;
}
if(func11(data163) < 1){
const err423 = {instancePath:instancePath+"/notifications/" + i24+"/flags/" + i27,schemaPath:"#/properties/notifications/items/properties/flags/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema12.properties.notifications.items.properties.flags.items,data:data163};
if(vErrors === null){
vErrors = [err423];
}
else {
vErrors.push(err423);
}
errors++;
}
}
else {
const err424 = {instancePath:instancePath+"/notifications/" + i24+"/flags/" + i27,schemaPath:"#/properties/notifications/items/properties/flags/items/type",keyword:"type",params:{type: "string"},schema:schema12.properties.notifications.items.properties.flags.items.type,parentSchema:schema12.properties.notifications.items.properties.flags.items,data:data163};
if(vErrors === null){
vErrors = [err424];
}
else {
vErrors.push(err424);
}
errors++;
}
}
let i28 = data162.length;
let j2;
if(i28 > 1){
const indices1 = {};
for(;i28--;){
let item1 = data162[i28];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j2 = indices1[item1];
const err425 = {instancePath:instancePath+"/notifications/" + i24+"/flags",schemaPath:"#/properties/notifications/items/properties/flags/uniqueItems",keyword:"uniqueItems",params:{i: i28, j: j2},schema:true,parentSchema:schema12.properties.notifications.items.properties.flags,data:data162};
if(vErrors === null){
vErrors = [err425];
}
else {
vErrors.push(err425);
}
errors++;
break;
}
indices1[item1] = i28;
}
}
}
else {
const err426 = {instancePath:instancePath+"/notifications/" + i24+"/flags",schemaPath:"#/properties/notifications/items/properties/flags/type",keyword:"type",params:{type: "array"},schema:schema12.properties.notifications.items.properties.flags.type,parentSchema:schema12.properties.notifications.items.properties.flags,data:data162};
if(vErrors === null){
vErrors = [err426];
}
else {
vErrors.push(err426);
}
errors++;
}
}
if(data156.owners !== undefined && func0.call(data156, "owners")){
let data164 = data156.owners;
if(Array.isArray(data164)){
if(data164.length < 1){
const err427 = {instancePath:instancePath+"/notifications/" + i24+"/owners",schemaPath:"#/properties/notifications/items/properties/owners/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema12.properties.notifications.items.properties.owners,data:data164};
if(vErrors === null){
vErrors = [err427];
}
else {
vErrors.push(err427);
}
errors++;
}
const len26 = data164.length;
for(let i29=0; i29<len26; i29++){
let data165 = data164[i29];
if(typeof data165 === "string"){
if(!pattern1.test(data165)){
const err428 = {instancePath:instancePath+"/notifications/" + i24+"/owners/" + i29,schemaPath:"#/properties/notifications/items/properties/owners/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,62}$|^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},schema:"^[a-z0-9][a-z0-9._-]{0,62}$|^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema12.properties.notifications.items.properties.owners.items,data:data165};
if(vErrors === null){
vErrors = [err428];
}
else {
vErrors.push(err428);
}
errors++;
}
}
else {
const err429 = {instancePath:instancePath+"/notifications/" + i24+"/owners/" + i29,schemaPath:"#/properties/notifications/items/properties/owners/items/type",keyword:"type",params:{type: "string"},schema:schema12.properties.notifications.items.properties.owners.items.type,parentSchema:schema12.properties.notifications.items.properties.owners.items,data:data165};
if(vErrors === null){
vErrors = [err429];
}
else {
vErrors.push(err429);
}
errors++;
}
}
let i30 = data164.length;
let j3;
if(i30 > 1){
const indices2 = {};
for(;i30--;){
let item2 = data164[i30];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j3 = indices2[item2];
const err430 = {instancePath:instancePath+"/notifications/" + i24+"/owners",schemaPath:"#/properties/notifications/items/properties/owners/uniqueItems",keyword:"uniqueItems",params:{i: i30, j: j3},schema:true,parentSchema:schema12.properties.notifications.items.properties.owners,data:data164};
if(vErrors === null){
vErrors = [err430];
}
else {
vErrors.push(err430);
}
errors++;
break;
}
indices2[item2] = i30;
}
}
}
else {
const err431 = {instancePath:instancePath+"/notifications/" + i24+"/owners",schemaPath:"#/properties/notifications/items/properties/owners/type",keyword:"type",params:{type: "array"},schema:schema12.properties.notifications.items.properties.owners.type,parentSchema:schema12.properties.notifications.items.properties.owners,data:data164};
if(vErrors === null){
vErrors = [err431];
}
else {
vErrors.push(err431);
}
errors++;
}
}
if(data156.environments !== undefined && func0.call(data156, "environments")){
let data166 = data156.environments;
if(Array.isArray(data166)){
if(data166.length < 1){
const err432 = {instancePath:instancePath+"/notifications/" + i24+"/environments",schemaPath:"#/properties/notifications/items/properties/environments/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema12.properties.notifications.items.properties.environments,data:data166};
if(vErrors === null){
vErrors = [err432];
}
else {
vErrors.push(err432);
}
errors++;
}
const len27 = data166.length;
for(let i31=0; i31<len27; i31++){
let data167 = data166[i31];
if(typeof data167 === "string"){
if(!pattern6.test(data167)){
const err433 = {instancePath:instancePath+"/notifications/" + i24+"/environments/" + i31,schemaPath:"#/properties/notifications/items/properties/environments/items/pattern",keyword:"pattern",params:{pattern: "^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$"},schema:"^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$",parentSchema:schema12.properties.notifications.items.properties.environments.items,data:data167};
if(vErrors === null){
vErrors = [err433];
}
else {
vErrors.push(err433);
}
errors++;
}
}
else {
const err434 = {instancePath:instancePath+"/notifications/" + i24+"/environments/" + i31,schemaPath:"#/properties/notifications/items/properties/environments/items/type",keyword:"type",params:{type: "string"},schema:schema12.properties.notifications.items.properties.environments.items.type,parentSchema:schema12.properties.notifications.items.properties.environments.items,data:data167};
if(vErrors === null){
vErrors = [err434];
}
else {
vErrors.push(err434);
}
errors++;
}
}
let i32 = data166.length;
let j4;
if(i32 > 1){
const indices3 = {};
for(;i32--;){
let item3 = data166[i32];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j4 = indices3[item3];
const err435 = {instancePath:instancePath+"/notifications/" + i24+"/environments",schemaPath:"#/properties/notifications/items/properties/environments/uniqueItems",keyword:"uniqueItems",params:{i: i32, j: j4},schema:true,parentSchema:schema12.properties.notifications.items.properties.environments,data:data166};
if(vErrors === null){
vErrors = [err435];
}
else {
vErrors.push(err435);
}
errors++;
break;
}
indices3[item3] = i32;
}
}
}
else {
const err436 = {instancePath:instancePath+"/notifications/" + i24+"/environments",schemaPath:"#/properties/notifications/items/properties/environments/type",keyword:"type",params:{type: "array"},schema:schema12.properties.notifications.items.properties.environments.type,parentSchema:schema12.properties.notifications.items.properties.environments,data:data166};
if(vErrors === null){
vErrors = [err436];
}
else {
vErrors.push(err436);
}
errors++;
}
}
}
else {
const err437 = {instancePath:instancePath+"/notifications/" + i24,schemaPath:"#/properties/notifications/items/type",keyword:"type",params:{type: "object"},schema:schema12.properties.notifications.items.type,parentSchema:schema12.properties.notifications.items,data:data156};
if(vErrors === null){
vErrors = [err437];
}
else {
vErrors.push(err437);
}
errors++;
}
}
}
else {
const err438 = {instancePath:instancePath+"/notifications",schemaPath:"#/properties/notifications/type",keyword:"type",params:{type: "array"},schema:schema12.properties.notifications.type,parentSchema:schema12.properties.notifications,data:data155};
if(vErrors === null){
vErrors = [err438];
}
else {
vErrors.push(err438);
}
errors++;
}
}
if(data.policy !== undefined && func0.call(data, "policy")){
let data168 = data.policy;
if(data168 && typeof data168 == "object" && !Array.isArray(data168)){
for(const key29 of Object.keys(data168)){
if(!(((key29 === "approvals") || (key29 === "paths")) || (key29 === "proposals"))){
const err439 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29},schema:false,parentSchema:schema12.properties.policy,data:data168};
if(vErrors === null){
vErrors = [err439];
}
else {
vErrors.push(err439);
}
errors++;
}
}
if(data168.approvals !== undefined && func0.call(data168, "approvals")){
let data169 = data168.approvals;
const _errs433 = errors;
let valid122 = true;
const _errs434 = errors;
if(!(Array.isArray(data169))){
const err440 = {};
if(vErrors === null){
vErrors = [err440];
}
else {
vErrors.push(err440);
}
errors++;
}
var _valid18 = _errs434 === errors;
errors = _errs433;
if(vErrors !== null){
if(_errs433){
vErrors.length = _errs433;
}
else {
vErrors = null;
}
}
let ifClause18;
if(_valid18){
const _errs436 = errors;
if(Array.isArray(data169)){
if(data169.length < 1){
const err441 = {instancePath:instancePath+"/policy/approvals",schemaPath:"#/properties/policy/properties/approvals/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema12.properties.policy.properties.approvals.then,data:data169};
if(vErrors === null){
vErrors = [err441];
}
else {
vErrors.push(err441);
}
errors++;
}
const len28 = data169.length;
for(let i33=0; i33<len28; i33++){
if(!(validate60(data169[i33], {instancePath:instancePath+"/policy/approvals/" + i33,parentData:data169,parentDataProperty:i33,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
}
}
else {
const err442 = {instancePath:instancePath+"/policy/approvals",schemaPath:"#/properties/policy/properties/approvals/then/type",keyword:"type",params:{type: "array"},schema:schema12.properties.policy.properties.approvals.then.type,parentSchema:schema12.properties.policy.properties.approvals.then,data:data169};
if(vErrors === null){
vErrors = [err442];
}
else {
vErrors.push(err442);
}
errors++;
}
var _valid18 = _errs436 === errors;
valid122 = _valid18;
ifClause18 = "then";
}
else {
const _errs439 = errors;
if(!(validate60(data169, {instancePath:instancePath+"/policy/approvals",parentData:data168,parentDataProperty:"approvals",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var _valid18 = _errs439 === errors;
valid122 = _valid18;
ifClause18 = "else";
}
if(!valid122){
const err443 = {instancePath:instancePath+"/policy/approvals",schemaPath:"#/properties/policy/properties/approvals/if",keyword:"if",params:{failingKeyword: ifClause18},schema:schema12.properties.policy.properties.approvals.if,parentSchema:schema12.properties.policy.properties.approvals,data:data169};
if(vErrors === null){
vErrors = [err443];
}
else {
vErrors.push(err443);
}
errors++;
}
}
if(data168.paths !== undefined && func0.call(data168, "paths")){
let data171 = data168.paths;
if(Array.isArray(data171)){
const len29 = data171.length;
for(let i34=0; i34<len29; i34++){
let data172 = data171[i34];
if(typeof data172 === "string"){
if(func11(data172) > 500){
const err444 = {instancePath:instancePath+"/policy/paths/" + i34,schemaPath:"#/properties/policy/properties/paths/items/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema12.properties.policy.properties.paths.items,data:data172};
if(vErrors === null){
vErrors = [err444];
}
else {
vErrors.push(err444);
}
errors++;
}
if(func11(data172) < 1){
const err445 = {instancePath:instancePath+"/policy/paths/" + i34,schemaPath:"#/properties/policy/properties/paths/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema12.properties.policy.properties.paths.items,data:data172};
if(vErrors === null){
vErrors = [err445];
}
else {
vErrors.push(err445);
}
errors++;
}
if(!pattern137.test(data172)){
const err446 = {instancePath:instancePath+"/policy/paths/" + i34,schemaPath:"#/properties/policy/properties/paths/items/pattern",keyword:"pattern",params:{pattern: "^(?!\\s*$)(?!(?:.*/)?\\.\\.(?:/|$))"},schema:"^(?!\\s*$)(?!(?:.*/)?\\.\\.(?:/|$))",parentSchema:schema12.properties.policy.properties.paths.items,data:data172};
if(vErrors === null){
vErrors = [err446];
}
else {
vErrors.push(err446);
}
errors++;
}
}
else {
const err447 = {instancePath:instancePath+"/policy/paths/" + i34,schemaPath:"#/properties/policy/properties/paths/items/type",keyword:"type",params:{type: "string"},schema:schema12.properties.policy.properties.paths.items.type,parentSchema:schema12.properties.policy.properties.paths.items,data:data172};
if(vErrors === null){
vErrors = [err447];
}
else {
vErrors.push(err447);
}
errors++;
}
}
}
else {
const err448 = {instancePath:instancePath+"/policy/paths",schemaPath:"#/properties/policy/properties/paths/type",keyword:"type",params:{type: "array"},schema:schema12.properties.policy.properties.paths.type,parentSchema:schema12.properties.policy.properties.paths,data:data171};
if(vErrors === null){
vErrors = [err448];
}
else {
vErrors.push(err448);
}
errors++;
}
}
if(data168.proposals !== undefined && func0.call(data168, "proposals")){
let data173 = data168.proposals;
if(data173 && typeof data173 == "object" && !Array.isArray(data173)){
for(const key30 of Object.keys(data173)){
if(!(key30 === "at-most")){
const err449 = {instancePath:instancePath+"/policy/proposals",schemaPath:"#/properties/policy/properties/proposals/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30},schema:false,parentSchema:schema12.properties.policy.properties.proposals,data:data173};
if(vErrors === null){
vErrors = [err449];
}
else {
vErrors.push(err449);
}
errors++;
}
}
if(data173["at-most"] !== undefined && func0.call(data173, "at-most")){
let data174 = data173["at-most"];
if(!(((typeof data174 == "number") && (!(data174 % 1) && !isNaN(data174))) && (isFinite(data174)))){
const err450 = {instancePath:instancePath+"/policy/proposals/at-most",schemaPath:"#/properties/policy/properties/proposals/properties/at-most/type",keyword:"type",params:{type: "integer"},schema:schema12.properties.policy.properties.proposals.properties["at-most"].type,parentSchema:schema12.properties.policy.properties.proposals.properties["at-most"],data:data174};
if(vErrors === null){
vErrors = [err450];
}
else {
vErrors.push(err450);
}
errors++;
}
if((typeof data174 == "number") && (isFinite(data174))){
if(data174 > 100 || isNaN(data174)){
const err451 = {instancePath:instancePath+"/policy/proposals/at-most",schemaPath:"#/properties/policy/properties/proposals/properties/at-most/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},schema:100,parentSchema:schema12.properties.policy.properties.proposals.properties["at-most"],data:data174};
if(vErrors === null){
vErrors = [err451];
}
else {
vErrors.push(err451);
}
errors++;
}
if(data174 < 0 || isNaN(data174)){
const err452 = {instancePath:instancePath+"/policy/proposals/at-most",schemaPath:"#/properties/policy/properties/proposals/properties/at-most/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema12.properties.policy.properties.proposals.properties["at-most"],data:data174};
if(vErrors === null){
vErrors = [err452];
}
else {
vErrors.push(err452);
}
errors++;
}
}
}
}
else {
const err453 = {instancePath:instancePath+"/policy/proposals",schemaPath:"#/properties/policy/properties/proposals/type",keyword:"type",params:{type: "object"},schema:schema12.properties.policy.properties.proposals.type,parentSchema:schema12.properties.policy.properties.proposals,data:data173};
if(vErrors === null){
vErrors = [err453];
}
else {
vErrors.push(err453);
}
errors++;
}
}
}
else {
const err454 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/type",keyword:"type",params:{type: "object"},schema:schema12.properties.policy.type,parentSchema:schema12.properties.policy,data:data168};
if(vErrors === null){
vErrors = [err454];
}
else {
vErrors.push(err454);
}
errors++;
}
}
}
else {
const err455 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema12.type,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err455];
}
else {
vErrors.push(err455);
}
errors++;
}
validate42.errors = vErrors;
return errors === 0;
}
validate42.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

return { flag, state, pipeline };
};

exports.evidenceValidatorWith = (helpers) => {
const evidence = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Flaghoist evidence","description":"Facts that GitHub would know, for a check without GitHub. What is left out is absent: a gate that needs it waits and says so.","type":"object","required":["schemaVersion"],"additionalProperties":false,"properties":{"$schema":{"type":"string"},"schemaVersion":{"const":1},"people":{"description":"Who made the change: author, committers, co-authors, pusher. None of them can approve it. Approvals count only when this is given.","type":"array","items":{"type":"string","minLength":1,"description":"A login."}},"unresolved":{"description":"Names behind the change that no login is known for. Any of them stops approvals from counting.","type":"array","items":{"type":"string"}},"fingerprints":{"description":"When each fingerprint was first shown on the pull request. An approval must be younger than the present one.","type":"array","items":{"type":"object","required":["fingerprint","at"],"additionalProperties":false,"properties":{"fingerprint":{"type":"string","pattern":"^[0-9a-f]{16,64}$","description":"At least its first 16 digits."},"at":{"type":"string","description":"When it was first shown. ISO 8601 with a zone, such as 2026-11-22T09:00:00Z."}}}},"body":{"type":"string","description":"The text of the pull request, for the gate checklist."},"reviews":{"type":"array","items":{"type":"object","required":["user","state","submittedAt"],"additionalProperties":false,"properties":{"user":{"type":"string","minLength":1,"description":"A login."},"state":{"enum":["APPROVED","CHANGES_REQUESTED","DISMISSED","COMMENTED","PENDING"]},"submittedAt":{"type":"string","description":"When the review was submitted. ISO 8601 with a zone, such as 2026-11-22T09:00:00Z."},"type":{"enum":["User","Bot"],"default":"User"}}}},"issues":{"description":"Issues, open and closed. One concerns a flag when it carries the label flag:<key>.","type":"array","items":{"type":"object","required":["number","labels"],"additionalProperties":false,"properties":{"number":{"type":"integer","minimum":1},"title":{"type":"string"},"labels":{"type":"array","items":{"type":"string"}},"openedAt":{"type":"string","description":"When it was opened. A watch counts only issues that are younger than the deployment."},"closedAt":{"type":["string","null"],"description":"When it was closed; null or left out while it is open."}}}},"teams":{"description":"Members of teams that the pipeline does not list, by org/<team>.","type":"object","additionalProperties":{"type":"array","items":{"type":"string","minLength":1,"description":"A login."}}},"landings":{"description":"When landings happened, by full commit id. They take the place of committer dates. One that is no longer on the first-parent line of the default branch means that history was rewritten: every soak counts from the first landing without it.","type":"array","items":{"type":"object","required":["sha","at"],"additionalProperties":false,"properties":{"sha":{"type":"string","pattern":"^([0-9a-f]{40}|[0-9a-f]{64})$"},"at":{"type":"string","description":"When it landed. ISO 8601 with a zone, such as 2026-11-22T09:00:00Z."}}}},"accepted":{"description":"Landings, by full commit id, whose pull request carried the success status of this check when it landed. For a resume where no deployment log is seen.","type":"array","items":{"type":"string","pattern":"^([0-9a-f]{40}|[0-9a-f]{64})$"}},"watched":{"description":"How watches ended, oldest first, for a requirement that asks for it.","type":"array","items":{"type":"object","required":["environment","flag","landing","answer","for","at"],"additionalProperties":false,"properties":{"environment":{"type":"string"},"flag":{"type":"string"},"landing":{"type":"string","pattern":"^([0-9a-f]{40}|[0-9a-f]{64})$","description":"The landing with which the exposure began."},"answer":{"enum":["good","bad","silent","undecided"]},"for":{"type":"string","pattern":"^[1-9][0-9]{0,6}[mhdw]$","description":"How long it was watched: 24h."},"at":{"type":"string","description":"When it ended. ISO 8601 with a zone, such as 2026-11-22T09:00:00Z."}}}},"deployments":{"description":"What happened while services were deployed, for soaks and for a resume. It takes the place of the deployment log that flaghoist deploy writes; the first of them is where that log begins. Of one moment, the first that is written came first.","type":"array","items":{"type":"object","required":["environment","service","sha","state","at","values"],"additionalProperties":false,"properties":{"environment":{"type":"string"},"service":{"type":"string"},"sha":{"type":"string","pattern":"^([0-9a-f]{40}|[0-9a-f]{64})$","description":"The landing that is deployed."},"state":{"description":"superseded: a newer landing was deployed first, and this one was skipped. found: what was there before its first deployment. A landing counts as live from started on, until a success.","enum":["started","success","failure","superseded","found"]},"at":{"type":"string","description":"When it got this state. ISO 8601 with a zone, such as 2026-11-22T09:00:00Z."},"values":{"description":"What the service is sent then, by variable: true, false, percent, a text, or null where it is left out.","type":"object","additionalProperties":{"type":["boolean","number","string","null"]}},"by":{"type":"string","pattern":"^([0-9a-f]{40}|[0-9a-f]{64})$","description":"The landing that superseded it."}}}},"samples":{"description":"Values of metrics. The source of such a metric is not asked. Write value or series.","type":"array","items":{"type":"object","required":["flag","environment","metric"],"oneOf":[{"required":["value"]},{"required":["series"]}],"additionalProperties":false,"properties":{"flag":{"type":"string","description":"The key of the flag."},"environment":{"type":"string","description":"Where it was measured."},"metric":{"type":"string","description":"The name of the metric in the definition."},"value":{"type":"number","description":"The value in the unit of the metric, at every point of the window: a ratio of 1% is 0.01."},"series":{"description":"Values with their moments, as a range query of Prometheus answers them: [unix seconds, value]. A value is a number, its text, or null. A point without a value since the point before has none.","type":"array","items":{"type":"array","minItems":2,"maxItems":2,"prefixItems":[{"type":"number"},{"type":["number","string","null"],"pattern":"^(?:NaN|[+-]?Inf|[+-]?[0-9]+(?:[.][0-9]+)?(?:[eE][+-]?[0-9]+)?)$"}]}},"traffic":{"type":"number","minimum":0,"description":"The number that the traffic query has in the window. Left out: the traffic is not known."}}}}}};
const func1 = Object.prototype.hasOwnProperty;
const func2 = helpers.lengthOf;
const pattern4 = new RegExp("^[0-9a-f]{16,64}$", "u");
const pattern5 = new RegExp("^([0-9a-f]{40}|[0-9a-f]{64})$", "u");
const pattern8 = new RegExp("^[1-9][0-9]{0,6}[mhdw]$", "u");
const pattern11 = new RegExp("^(?:NaN|[+-]?Inf|[+-]?[0-9]+(?:[.][0-9]+)?(?:[eE][+-]?[0-9]+)?)$", "u");

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
if(!(((((key3 === "number") || (key3 === "title")) || (key3 === "labels")) || (key3 === "openedAt")) || (key3 === "closedAt"))){
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
if(data18.openedAt !== undefined){
const _errs48 = errors;
if(typeof data18.openedAt !== "string"){
validate20.errors = [{instancePath:instancePath+"/issues/" + i4+"/openedAt",schemaPath:"#/properties/issues/items/properties/openedAt/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid8 = _errs48 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data18.closedAt !== undefined){
let data24 = data18.closedAt;
const _errs50 = errors;
if((typeof data24 !== "string") && (data24 !== null)){
validate20.errors = [{instancePath:instancePath+"/issues/" + i4+"/closedAt",schemaPath:"#/properties/issues/items/properties/closedAt/type",keyword:"type",params:{type: schema31.properties.issues.items.properties.closedAt.type},message:"must be string,null"}];
return false;
}
var valid8 = _errs50 === errors;
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
let data25 = data.teams;
const _errs52 = errors;
if(errors === _errs52){
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
for(const key4 in data25){
let data26 = data25[key4];
const _errs55 = errors;
if(errors === _errs55){
if(Array.isArray(data26)){
var valid11 = true;
const len6 = data26.length;
for(let i6=0; i6<len6; i6++){
let data27 = data26[i6];
const _errs57 = errors;
if(errors === _errs57){
if(typeof data27 === "string"){
if(func2(data27) < 1){
validate20.errors = [{instancePath:instancePath+"/teams/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i6,schemaPath:"#/properties/teams/additionalProperties/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/teams/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i6,schemaPath:"#/properties/teams/additionalProperties/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid11 = _errs57 === errors;
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
var valid10 = _errs55 === errors;
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
var valid0 = _errs52 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.landings !== undefined){
let data28 = data.landings;
const _errs59 = errors;
if(errors === _errs59){
if(Array.isArray(data28)){
var valid12 = true;
const len7 = data28.length;
for(let i7=0; i7<len7; i7++){
let data29 = data28[i7];
const _errs61 = errors;
if(errors === _errs61){
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
let missing4;
if(((data29.sha === undefined) && (missing4 = "sha")) || ((data29.at === undefined) && (missing4 = "at"))){
validate20.errors = [{instancePath:instancePath+"/landings/" + i7,schemaPath:"#/properties/landings/items/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
const _errs63 = errors;
for(const key5 in data29){
if(!((key5 === "sha") || (key5 === "at"))){
validate20.errors = [{instancePath:instancePath+"/landings/" + i7,schemaPath:"#/properties/landings/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs63 === errors){
if(data29.sha !== undefined){
let data30 = data29.sha;
const _errs64 = errors;
if(errors === _errs64){
if(typeof data30 === "string"){
if(!pattern5.test(data30)){
validate20.errors = [{instancePath:instancePath+"/landings/" + i7+"/sha",schemaPath:"#/properties/landings/items/properties/sha/pattern",keyword:"pattern",params:{pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$"},message:"must match pattern \""+"^([0-9a-f]{40}|[0-9a-f]{64})$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/landings/" + i7+"/sha",schemaPath:"#/properties/landings/items/properties/sha/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid13 = _errs64 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data29.at !== undefined){
const _errs66 = errors;
if(typeof data29.at !== "string"){
validate20.errors = [{instancePath:instancePath+"/landings/" + i7+"/at",schemaPath:"#/properties/landings/items/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid13 = _errs66 === errors;
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
var valid12 = _errs61 === errors;
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
var valid0 = _errs59 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.accepted !== undefined){
let data32 = data.accepted;
const _errs68 = errors;
if(errors === _errs68){
if(Array.isArray(data32)){
var valid14 = true;
const len8 = data32.length;
for(let i8=0; i8<len8; i8++){
let data33 = data32[i8];
const _errs70 = errors;
if(errors === _errs70){
if(typeof data33 === "string"){
if(!pattern5.test(data33)){
validate20.errors = [{instancePath:instancePath+"/accepted/" + i8,schemaPath:"#/properties/accepted/items/pattern",keyword:"pattern",params:{pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$"},message:"must match pattern \""+"^([0-9a-f]{40}|[0-9a-f]{64})$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/accepted/" + i8,schemaPath:"#/properties/accepted/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid14 = _errs70 === errors;
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
var valid0 = _errs68 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.watched !== undefined){
let data34 = data.watched;
const _errs72 = errors;
if(errors === _errs72){
if(Array.isArray(data34)){
var valid15 = true;
const len9 = data34.length;
for(let i9=0; i9<len9; i9++){
let data35 = data34[i9];
const _errs74 = errors;
if(errors === _errs74){
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
let missing5;
if(((((((data35.environment === undefined) && (missing5 = "environment")) || ((data35.flag === undefined) && (missing5 = "flag"))) || ((data35.landing === undefined) && (missing5 = "landing"))) || ((data35.answer === undefined) && (missing5 = "answer"))) || ((data35.for === undefined) && (missing5 = "for"))) || ((data35.at === undefined) && (missing5 = "at"))){
validate20.errors = [{instancePath:instancePath+"/watched/" + i9,schemaPath:"#/properties/watched/items/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"}];
return false;
}
else {
const _errs76 = errors;
for(const key6 in data35){
if(!((((((key6 === "environment") || (key6 === "flag")) || (key6 === "landing")) || (key6 === "answer")) || (key6 === "for")) || (key6 === "at"))){
validate20.errors = [{instancePath:instancePath+"/watched/" + i9,schemaPath:"#/properties/watched/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs76 === errors){
if(data35.environment !== undefined){
const _errs77 = errors;
if(typeof data35.environment !== "string"){
validate20.errors = [{instancePath:instancePath+"/watched/" + i9+"/environment",schemaPath:"#/properties/watched/items/properties/environment/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid16 = _errs77 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data35.flag !== undefined){
const _errs79 = errors;
if(typeof data35.flag !== "string"){
validate20.errors = [{instancePath:instancePath+"/watched/" + i9+"/flag",schemaPath:"#/properties/watched/items/properties/flag/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid16 = _errs79 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data35.landing !== undefined){
let data38 = data35.landing;
const _errs81 = errors;
if(errors === _errs81){
if(typeof data38 === "string"){
if(!pattern5.test(data38)){
validate20.errors = [{instancePath:instancePath+"/watched/" + i9+"/landing",schemaPath:"#/properties/watched/items/properties/landing/pattern",keyword:"pattern",params:{pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$"},message:"must match pattern \""+"^([0-9a-f]{40}|[0-9a-f]{64})$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/watched/" + i9+"/landing",schemaPath:"#/properties/watched/items/properties/landing/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid16 = _errs81 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data35.answer !== undefined){
let data39 = data35.answer;
const _errs83 = errors;
if(!((((data39 === "good") || (data39 === "bad")) || (data39 === "silent")) || (data39 === "undecided"))){
validate20.errors = [{instancePath:instancePath+"/watched/" + i9+"/answer",schemaPath:"#/properties/watched/items/properties/answer/enum",keyword:"enum",params:{allowedValues: schema31.properties.watched.items.properties.answer.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid16 = _errs83 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data35.for !== undefined){
let data40 = data35.for;
const _errs84 = errors;
if(errors === _errs84){
if(typeof data40 === "string"){
if(!pattern8.test(data40)){
validate20.errors = [{instancePath:instancePath+"/watched/" + i9+"/for",schemaPath:"#/properties/watched/items/properties/for/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,6}[mhdw]$"},message:"must match pattern \""+"^[1-9][0-9]{0,6}[mhdw]$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/watched/" + i9+"/for",schemaPath:"#/properties/watched/items/properties/for/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid16 = _errs84 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data35.at !== undefined){
const _errs86 = errors;
if(typeof data35.at !== "string"){
validate20.errors = [{instancePath:instancePath+"/watched/" + i9+"/at",schemaPath:"#/properties/watched/items/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid16 = _errs86 === errors;
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
else {
validate20.errors = [{instancePath:instancePath+"/watched/" + i9,schemaPath:"#/properties/watched/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid15 = _errs74 === errors;
if(!valid15){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/watched",schemaPath:"#/properties/watched/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs72 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.deployments !== undefined){
let data42 = data.deployments;
const _errs88 = errors;
if(errors === _errs88){
if(Array.isArray(data42)){
var valid17 = true;
const len10 = data42.length;
for(let i10=0; i10<len10; i10++){
let data43 = data42[i10];
const _errs90 = errors;
if(errors === _errs90){
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
let missing6;
if(((((((data43.environment === undefined) && (missing6 = "environment")) || ((data43.service === undefined) && (missing6 = "service"))) || ((data43.sha === undefined) && (missing6 = "sha"))) || ((data43.state === undefined) && (missing6 = "state"))) || ((data43.at === undefined) && (missing6 = "at"))) || ((data43.values === undefined) && (missing6 = "values"))){
validate20.errors = [{instancePath:instancePath+"/deployments/" + i10,schemaPath:"#/properties/deployments/items/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"}];
return false;
}
else {
const _errs92 = errors;
for(const key7 in data43){
if(!(((((((key7 === "environment") || (key7 === "service")) || (key7 === "sha")) || (key7 === "state")) || (key7 === "at")) || (key7 === "values")) || (key7 === "by"))){
validate20.errors = [{instancePath:instancePath+"/deployments/" + i10,schemaPath:"#/properties/deployments/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs92 === errors){
if(data43.environment !== undefined){
const _errs93 = errors;
if(typeof data43.environment !== "string"){
validate20.errors = [{instancePath:instancePath+"/deployments/" + i10+"/environment",schemaPath:"#/properties/deployments/items/properties/environment/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid18 = _errs93 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data43.service !== undefined){
const _errs95 = errors;
if(typeof data43.service !== "string"){
validate20.errors = [{instancePath:instancePath+"/deployments/" + i10+"/service",schemaPath:"#/properties/deployments/items/properties/service/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid18 = _errs95 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data43.sha !== undefined){
let data46 = data43.sha;
const _errs97 = errors;
if(errors === _errs97){
if(typeof data46 === "string"){
if(!pattern5.test(data46)){
validate20.errors = [{instancePath:instancePath+"/deployments/" + i10+"/sha",schemaPath:"#/properties/deployments/items/properties/sha/pattern",keyword:"pattern",params:{pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$"},message:"must match pattern \""+"^([0-9a-f]{40}|[0-9a-f]{64})$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/deployments/" + i10+"/sha",schemaPath:"#/properties/deployments/items/properties/sha/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid18 = _errs97 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data43.state !== undefined){
let data47 = data43.state;
const _errs99 = errors;
if(!(((((data47 === "started") || (data47 === "success")) || (data47 === "failure")) || (data47 === "superseded")) || (data47 === "found"))){
validate20.errors = [{instancePath:instancePath+"/deployments/" + i10+"/state",schemaPath:"#/properties/deployments/items/properties/state/enum",keyword:"enum",params:{allowedValues: schema31.properties.deployments.items.properties.state.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid18 = _errs99 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data43.at !== undefined){
const _errs100 = errors;
if(typeof data43.at !== "string"){
validate20.errors = [{instancePath:instancePath+"/deployments/" + i10+"/at",schemaPath:"#/properties/deployments/items/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid18 = _errs100 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data43.values !== undefined){
let data49 = data43.values;
const _errs102 = errors;
if(errors === _errs102){
if(data49 && typeof data49 == "object" && !Array.isArray(data49)){
for(const key8 in data49){
let data50 = data49[key8];
const _errs105 = errors;
if((((typeof data50 !== "boolean") && (!((typeof data50 == "number") && (isFinite(data50))))) && (typeof data50 !== "string")) && (data50 !== null)){
validate20.errors = [{instancePath:instancePath+"/deployments/" + i10+"/values/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/deployments/items/properties/values/additionalProperties/type",keyword:"type",params:{type: schema31.properties.deployments.items.properties.values.additionalProperties.type},message:"must be boolean,number,string,null"}];
return false;
}
var valid19 = _errs105 === errors;
if(!valid19){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/deployments/" + i10+"/values",schemaPath:"#/properties/deployments/items/properties/values/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid18 = _errs102 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data43.by !== undefined){
let data51 = data43.by;
const _errs107 = errors;
if(errors === _errs107){
if(typeof data51 === "string"){
if(!pattern5.test(data51)){
validate20.errors = [{instancePath:instancePath+"/deployments/" + i10+"/by",schemaPath:"#/properties/deployments/items/properties/by/pattern",keyword:"pattern",params:{pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$"},message:"must match pattern \""+"^([0-9a-f]{40}|[0-9a-f]{64})$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/deployments/" + i10+"/by",schemaPath:"#/properties/deployments/items/properties/by/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid18 = _errs107 === errors;
}
else {
var valid18 = true;
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
validate20.errors = [{instancePath:instancePath+"/deployments/" + i10,schemaPath:"#/properties/deployments/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid17 = _errs90 === errors;
if(!valid17){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/deployments",schemaPath:"#/properties/deployments/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs88 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.samples !== undefined){
let data52 = data.samples;
const _errs109 = errors;
if(errors === _errs109){
if(Array.isArray(data52)){
var valid20 = true;
const len11 = data52.length;
for(let i11=0; i11<len11; i11++){
let data53 = data52[i11];
const _errs111 = errors;
const _errs113 = errors;
let valid21 = false;
let passing0 = null;
const _errs114 = errors;
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
let missing7;
if((data53.value === undefined) && (missing7 = "value")){
const err0 = {instancePath:instancePath+"/samples/" + i11,schemaPath:"#/properties/samples/items/oneOf/0/required",keyword:"required",params:{missingProperty: missing7},message:"must have required property '"+missing7+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs114 === errors;
if(_valid0){
valid21 = true;
passing0 = 0;
}
const _errs115 = errors;
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
let missing8;
if((data53.series === undefined) && (missing8 = "series")){
const err1 = {instancePath:instancePath+"/samples/" + i11,schemaPath:"#/properties/samples/items/oneOf/1/required",keyword:"required",params:{missingProperty: missing8},message:"must have required property '"+missing8+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs115 === errors;
if(_valid0 && valid21){
valid21 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid21 = true;
passing0 = 1;
}
}
if(!valid21){
const err2 = {instancePath:instancePath+"/samples/" + i11,schemaPath:"#/properties/samples/items/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs113;
if(vErrors !== null){
if(_errs113){
vErrors.length = _errs113;
}
else {
vErrors = null;
}
}
}
if(errors === _errs111){
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
let missing9;
if((((data53.flag === undefined) && (missing9 = "flag")) || ((data53.environment === undefined) && (missing9 = "environment"))) || ((data53.metric === undefined) && (missing9 = "metric"))){
validate20.errors = [{instancePath:instancePath+"/samples/" + i11,schemaPath:"#/properties/samples/items/required",keyword:"required",params:{missingProperty: missing9},message:"must have required property '"+missing9+"'"}];
return false;
}
else {
const _errs116 = errors;
for(const key9 in data53){
if(!((((((key9 === "flag") || (key9 === "environment")) || (key9 === "metric")) || (key9 === "value")) || (key9 === "series")) || (key9 === "traffic"))){
validate20.errors = [{instancePath:instancePath+"/samples/" + i11,schemaPath:"#/properties/samples/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs116 === errors){
if(data53.flag !== undefined){
const _errs117 = errors;
if(typeof data53.flag !== "string"){
validate20.errors = [{instancePath:instancePath+"/samples/" + i11+"/flag",schemaPath:"#/properties/samples/items/properties/flag/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid22 = _errs117 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data53.environment !== undefined){
const _errs119 = errors;
if(typeof data53.environment !== "string"){
validate20.errors = [{instancePath:instancePath+"/samples/" + i11+"/environment",schemaPath:"#/properties/samples/items/properties/environment/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid22 = _errs119 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data53.metric !== undefined){
const _errs121 = errors;
if(typeof data53.metric !== "string"){
validate20.errors = [{instancePath:instancePath+"/samples/" + i11+"/metric",schemaPath:"#/properties/samples/items/properties/metric/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid22 = _errs121 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data53.value !== undefined){
let data57 = data53.value;
const _errs123 = errors;
if(!((typeof data57 == "number") && (isFinite(data57)))){
validate20.errors = [{instancePath:instancePath+"/samples/" + i11+"/value",schemaPath:"#/properties/samples/items/properties/value/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid22 = _errs123 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data53.series !== undefined){
let data58 = data53.series;
const _errs125 = errors;
if(errors === _errs125){
if(Array.isArray(data58)){
var valid23 = true;
const len12 = data58.length;
for(let i12=0; i12<len12; i12++){
let data59 = data58[i12];
const _errs127 = errors;
if(errors === _errs127){
if(Array.isArray(data59)){
if(data59.length > 2){
validate20.errors = [{instancePath:instancePath+"/samples/" + i11+"/series/" + i12,schemaPath:"#/properties/samples/items/properties/series/items/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items"}];
return false;
}
else {
if(data59.length < 2){
validate20.errors = [{instancePath:instancePath+"/samples/" + i11+"/series/" + i12,schemaPath:"#/properties/samples/items/properties/series/items/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"}];
return false;
}
else {
const len13 = data59.length;
if(len13 > 0){
let data60 = data59[0];
const _errs129 = errors;
if(!((typeof data60 == "number") && (isFinite(data60)))){
validate20.errors = [{instancePath:instancePath+"/samples/" + i11+"/series/" + i12+"/0",schemaPath:"#/properties/samples/items/properties/series/items/prefixItems/0/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid24 = _errs129 === errors;
}
if(valid24){
if(len13 > 1){
let data61 = data59[1];
const _errs131 = errors;
if(((!((typeof data61 == "number") && (isFinite(data61)))) && (typeof data61 !== "string")) && (data61 !== null)){
validate20.errors = [{instancePath:instancePath+"/samples/" + i11+"/series/" + i12+"/1",schemaPath:"#/properties/samples/items/properties/series/items/prefixItems/1/type",keyword:"type",params:{type: schema31.properties.samples.items.properties.series.items.prefixItems[1].type},message:"must be number,string,null"}];
return false;
}
if(errors === _errs131){
if(typeof data61 === "string"){
if(!pattern11.test(data61)){
validate20.errors = [{instancePath:instancePath+"/samples/" + i11+"/series/" + i12+"/1",schemaPath:"#/properties/samples/items/properties/series/items/prefixItems/1/pattern",keyword:"pattern",params:{pattern: "^(?:NaN|[+-]?Inf|[+-]?[0-9]+(?:[.][0-9]+)?(?:[eE][+-]?[0-9]+)?)$"},message:"must match pattern \""+"^(?:NaN|[+-]?Inf|[+-]?[0-9]+(?:[.][0-9]+)?(?:[eE][+-]?[0-9]+)?)$"+"\""}];
return false;
}
}
}
var valid24 = _errs131 === errors;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/samples/" + i11+"/series/" + i12,schemaPath:"#/properties/samples/items/properties/series/items/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid23 = _errs127 === errors;
if(!valid23){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/samples/" + i11+"/series",schemaPath:"#/properties/samples/items/properties/series/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid22 = _errs125 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data53.traffic !== undefined){
let data62 = data53.traffic;
const _errs133 = errors;
if(errors === _errs133){
if((typeof data62 == "number") && (isFinite(data62))){
if(data62 < 0 || isNaN(data62)){
validate20.errors = [{instancePath:instancePath+"/samples/" + i11+"/traffic",schemaPath:"#/properties/samples/items/properties/traffic/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/samples/" + i11+"/traffic",schemaPath:"#/properties/samples/items/properties/traffic/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid22 = _errs133 === errors;
}
else {
var valid22 = true;
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
validate20.errors = [{instancePath:instancePath+"/samples/" + i11,schemaPath:"#/properties/samples/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid20 = _errs111 === errors;
if(!valid20){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/samples",schemaPath:"#/properties/samples/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs109 === errors;
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
