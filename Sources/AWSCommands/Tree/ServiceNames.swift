// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport

/// The commands of services, whose names are those of the models' folders but for three.
enum ServiceNames {
  /// The service that a command is for.
  static func service(ofCommand command: String, _ flavour: Flavour) -> String? {
    // A name of before, which no list shows.
    if command == "runtime.sagemaker", flavour == .v1 { return "sagemaker-runtime" }
    if let renamed = renamed.first(where: { $0.command == command }) { return renamed.service }
    return renamed.contains { $0.service == command } ? nil : command
  }

  /// The command for a service.
  static func command(ofService service: String) -> String {
    renamed.first { $0.service == service }?.command ?? service
  }

  private static let renamed = [
    (command: "s3api", service: "s3"), (command: "deploy", service: "codedeploy"),
    (command: "configservice", service: "config"),
  ]
}
