// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import EndpointRules
import ModelCompiler
import ServiceModel
import WireFormats

/// The models of the targets: small, with one of each feature.
enum FuzzModels {
  /// A service that speaks a protocol.
  static func service(_ protocolName: String) throws -> ServiceModel {
    try ServiceModel(ModelBytes(copying: serviceBytes(protocolName)))
  }

  /// A compiled service.
  static func serviceBytes(_ protocolName: String) throws -> [UInt8] {
    let model = FuzzService.json(protocolName)
    return try ServiceCompiler.compile(
      service: JSONNode(parsing: model), paginators: JSONNode(parsing: FuzzService.paginators),
      waiters: JSONNode(parsing: FuzzService.waiters))
  }

  /// A tree of data.
  static func node(_ json: String) throws -> ModelNode {
    try ModelNode(tree: ModelBytes(copying: tree(json)))
  }

  /// A compiled tree of data.
  static func tree(_ json: String) throws -> [UInt8] {
    try NodeCompiler.tree(JSONNode(parsing: json))
  }

  /// The partitions of ``partitionsJSON``.
  static func partitions() throws -> Partitions { try Partitions(node(partitionsJSON)) }

  /// One rule set for each function, on the string `In`.
  static func urlRules() throws -> [RuleSet] {
    try urlRuleSets.map { conditions in
      let rules = ruleSet(
        #"{"type": "endpoint", "conditions": [\#(conditions)], "endpoint": {"url": "{v}"}}"#)
      return try RuleSet(ModelBytes(copying: RuleSetCompiler.compile(JSONNode(parsing: rules))))
    }
  }

  private static let urlRuleSets = [
    call("parseURL") + "," + get("normalizedPath"), call("parseURL") + "," + get("authority"),
    call("aws.parseArn") + "," + get("resourceId[1]"),
    call("aws.partition") + "," + get("dnsSuffix"),
    #"{"fn": "aws.isVirtualHostableS3Bucket", "argv": [{"ref": "In"}, true]},"#
      + #"{"fn": "uriEncode", "argv": [{"ref": "In"}], "assign": "v"}"#,
    #"{"fn": "isValidHostLabel", "argv": [{"ref": "In"}, true]},"#
      + #"{"fn": "substring", "argv": [{"ref": "In"}, 1, 4, true], "assign": "v"}"#,
  ]

  private static func call(_ function: String) -> String {
    #"{"fn": "\#(function)", "argv": [{"ref": "In"}], "assign": "u"}"#
  }

  private static func get(_ path: String) -> String {
    #"{"fn": "getAttr", "argv": [{"ref": "u"}, "\#(path)"], "assign": "v"}"#
  }

  private static func ruleSet(_ rule: String) -> String {
    """
    {"version": "1.0", "parameters": {"In": {"type": "string"}, "Region": {"type": "string",
      "builtIn": "AWS::Region", "default": "north-one-1"}},
     "rules": [\(rule), {"type": "error", "conditions": [], "error": "no {In}"}]}
    """
  }

  /// A rule set with nested rules.
  static let nestedRules = """
    {"version": "1.0", "parameters": {"In": {"type": "string", "required": true},
      "Fast": {"type": "boolean", "default": false}, "List": {"type": "stringArray"}},
     "rules": [
      {"type": "tree", "conditions": [
        {"fn": "aws.partition", "argv": [{"ref": "In"}], "assign": "p"},
        {"fn": "not", "argv": [{"fn": "booleanEquals", "argv": [{"ref": "Fast"}, true]}]}],
       "rules": [
        {"type": "endpoint", "conditions": [{"fn": "isSet", "argv": [{"ref": "List"}]},
          {"fn": "stringEquals", "argv": [{"fn": "getAttr", "argv": [{"ref": "List"}, "[0]"]},
            "{p#name}"]}],
         "endpoint": {"url": "https://{In}.{p#dnsSuffix}", "headers": {"h": ["{In}"]},
          "properties": {"authSchemes": [{"name": "sigv4", "signingName": "echo"}]}}},
        {"type": "error", "conditions": [], "error": "{p#name}"}]}]}
    """

  /// Two partitions of an invented cloud.
  static let partitionsJSON = """
    {"partitions": [
      {"id": "sky", "regionRegex": "^(north|south)\\\\-\\\\w+\\\\-\\\\d+$",
       "regions": {"sky-global": {}},
       "outputs": {"name": "sky", "dnsSuffix": "sky.test", "dualStackDnsSuffix": "six.sky.test",
         "implicitGlobalRegion": "north-one-1", "supportsFIPS": true, "supportsDualStack": true}},
      {"id": "sea", "regionRegex": "^sea\\\\-\\\\w+\\\\-\\\\d+$", "regions": {"atlantis": {}},
       "outputs": {"name": "sea", "dnsSuffix": "sea.test", "supportsFIPS": false,
         "supportsDualStack": false}}]}
    """

  /// Endpoints in the format before rule sets.
  static let legacyEndpoints = """
    {"version": 3, "partitions": [
      {"partition": "sky", "partitionName": "Sky", "dnsSuffix": "sky.test",
       "regionRegex": "^(north|south)\\\\-\\\\w+\\\\-\\\\d+$", "regions": {"north-one-1": {}},
       "defaults": {"hostname": "{service}.{region}.{dnsSuffix}", "protocols": ["https"],
         "signatureVersions": ["v4"], "variants": [{"tags": ["dualstack"],
           "hostname": "{service}.six.{region}.{dnsSuffix}", "dnsSuffix": "six.test"}]},
       "services": {"echo": {"isRegionalized": false, "partitionEndpoint": "sky-global",
         "defaults": {"credentialScope": {"service": "echo2"}},
         "endpoints": {"sky-global": {"hostname": "echo.sky.test",
           "credentialScope": {"region": "north-one-1"}}, "north-one-1": {"deprecated": true}}}}}]}
    """
}
