// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import ServiceModel

/// Aliases for parameters with unusual names.
enum ParameterAliases {
  static let hooks: [Hook] = [
    alias("Filters", of: "Filter", service: "ec2", operations: ["*"]),
    alias("fromTime", of: "from", service: "cloudwatch-logs", operations: ["CreateExportTask"]),
    alias("returnFields", of: "return", service: "cloudsearch-domain", operations: ["Search"]),
  ]

  private static func alias(
    _ alias: String, of original: String, service: String, operations: Set<String>
  ) -> Hook {
    Hook(
      .beforeParameterBuild, services: [service], operations: operations, .first,
      named: "ParameterAlias.alias_parameter_in_call"
    ) { call in
      guard call.operation.input?.member(original) != nil, let value = call.parameters[alias]
      else { return }
      guard call.parameters[original] == nil else {
        throw BotoCoreError(
          .aliasConflictParameterError,
          "Parameter '\(original)' and its alias '\(alias)' were provided for operation "
            + "'\(call.operationName)'.  Only one of these parameters may be used.")
      }
      call.parameters[alias] = nil
      call.parameters[original] = value
    }
  }
}
