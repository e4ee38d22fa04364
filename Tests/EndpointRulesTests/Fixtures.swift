// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import EndpointRules
import ModelCompiler
import ServiceModel
import WireFormats

/// Two partitions of an invented cloud; the first one is the default.
let twoPartitions = """
  {"partitions": [
    {"id": "sky", "regionRegex": "^(north|south)\\\\-\\\\w+\\\\-\\\\d+$",
     "regions": {"sky-global": {}},
     "outputs": {"name": "sky", "dnsSuffix": "sky.test", "dualStackDnsSuffix": "six.sky.test",
                 "implicitGlobalRegion": "north-one-1", "supportsFIPS": true,
                 "supportsDualStack": true, "motto": "up"}},
    {"id": "sea", "regionRegex": "^sea\\\\-\\\\w+\\\\-\\\\d+$", "regions": {"atlantis": {}},
     "outputs": {"name": "sea", "dnsSuffix": "sea.test", "supportsFIPS": false,
                 "supportsDualStack": false}}
  ]}
  """

func node(_ json: String) throws -> ModelNode {
  try ModelNode(tree: ModelBytes(copying: NodeCompiler.tree(JSONNode(parsing: json))))
}

func partitions() throws -> Partitions { try Partitions(node(twoPartitions)) }

func ruleSet(parameters: String, rules: String) throws -> RuleSet {
  try RuleSet(ModelBytes(copying: compiled(parameters: parameters, rules: rules)))
}

func compiled(parameters: String, rules: String) throws -> [UInt8] {
  try RuleSetCompiler.compile(
    JSONNode(parsing: #"{"version": "1.0", "parameters": \#(parameters), "rules": \#(rules)}"#))
}

/// The value of `{value}` after conditions on the string `In`, or `no` if one of them fails.
func outcome(of conditions: String, in input: String?, path: String = "value") throws -> String {
  let rules = """
    [{"type": "error", "conditions": [\(conditions)], "error": "<{\(path)}>"},
     {"type": "error", "conditions": [], "error": "no"}]
    """
  let set = try ruleSet(
    parameters: #"{"In": {"type": "string"}, "Yes": {"type": "boolean", "default": true}}"#,
    rules: rules)
  var parameters = EndpointParameters()
  parameters["In"] = input.map { .string($0) }
  return message(set, parameters)
}

/// The message of the error when resolving, or the URL.
func message(_ set: RuleSet, _ parameters: EndpointParameters) -> String {
  do {
    return try set.resolve(parameters, partitions: partitions()).url
  } catch let error as EndpointError {
    return error.message
  } catch {
    return "\(error)"
  }
}
