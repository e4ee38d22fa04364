// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import BotoCore
import CommandSupport
import ModelCompiler
import ServiceModel

/// The commands that a service's model gives.
struct ServiceTree {
  /// The name of the command: `s3api`.
  let command: String
  /// The service as it was loaded.
  let loaded: LoadedService

  var model: ServiceModel { loaded.model }

  /// The service whose options are meant by the tables of options: services with one endpoint share
  /// them.
  var optionsService: String {
    switch model.metadata["endpointPrefix"].string {
    case "apigateway": "api-gateway"
    case "email": "ses"
    case "rds": "rds"
    default: model.hyphenatedServiceID
    }
  }

  /// The operation of a command; `nil` if there is none.
  func operation(_ word: String, _ flavour: Flavour) -> OperationModel? {
    if let other = Self.otherNames(command, flavour)[word] { return model.operation(other) }
    guard let operation = model.operation(word), kebabCased(operation.name.string) == word,
      !Self.removed(command).contains(word), Self.isCommand(operation)
    else { return nil }
    return operation
  }

  /// The operations that are commands, by the commands' names, in order.
  var operations: [(name: String, operation: OperationModel)] {
    let removed = Self.removed(command)
    return model.operations.compactMap { operation in
      guard Self.isCommand(operation) else { return nil }
      let name = kebabCased(operation.name.string)
      return removed.contains(name) ? nil : (name, operation)
    } + Self.halves(command).compactMap { name in operation(name, .v2).map { (name, $0) } }
  }

  /// The waiters, by the names of their commands.
  var waiters: [(name: String, waiter: String)] {
    loaded.waiters.members.map { (kebabCased($0.key.string), $0.key.string) }
  }

  /// The commands that share an operation.
  private static func halves(_ command: String) -> [String] {
    command == "rds" ? ["add-option-to-option-group", "remove-option-from-option-group"] : []
  }

  /// The operations of commands whose names are others than theirs: those that share one, and names
  /// that the AWS CLI had before.
  private static func otherNames(_ command: String, _ flavour: Flavour) -> [String: String] {
    switch command {
    case "rds":
      Dictionary(uniqueKeysWithValues: halves(command).map { ($0, "ModifyOptionGroup") })
    case "cloudwatch":
      [
        "get-o-tel-enrichment": "GetOTelEnrichment",
        "start-o-tel-enrichment": "StartOTelEnrichment",
        "stop-o-tel-enrichment": "StopOTelEnrichment",
      ]
    case "mturk" where flavour == .v1:
      ["list-hi-ts-for-qualification-type": "ListHITsForQualificationType"]
    case "socialmessaging" where flavour == .v1:
      ["delete-whatsapp-media-message": "DeleteWhatsAppMessageMedia"]
    default: [:]
    }
  }

  /// Event streams have no form on a command line.
  private static func isCommand(_ operation: OperationModel) -> Bool {
    let shapes = [operation.input, operation.output].compactMap(\.self)
    return !shapes.contains { $0.members.contains { $0.has(.eventStream) } }
      || withEvents.contains(operation.name.string)
  }

  /// The operations with events that are commands all the same.
  private static let withEvents: Set = ["SelectObjectContent"]

  /// The operations that are no commands, or that others replace.
  private static func removed(_ command: String) -> Set<String> {
    switch command {
    case "ec2": ["import-instance", "import-volume"]
    case "emr":
      [
        "add-job-flow-steps", "describe-job-flows", "list-bootstrap-actions",
        "list-instance-groups",
        "run-job-flow", "set-keep-job-flow-alive-when-no-steps", "set-termination-protection",
        "set-unhealthy-node-replacement", "set-visible-to-all-users", "terminate-job-flows",
        "add-instance-groups", "describe-cluster",
      ]
    case "rds": ["modify-option-group"]
    case "ses":
      ["delete-verified-email-address", "list-verified-email-addresses", "verify-email-address"]
    default: []
    }
  }
}
