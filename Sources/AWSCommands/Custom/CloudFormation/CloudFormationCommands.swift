// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport

/// `cloudformation deploy` and `package`.
enum CloudFormationCommands {
  static let all: [CustomCommand] = [
    CustomCommand(
      "cloudformation", "deploy", summary: "Creates or updates a stack from a template.",
      options: upload + [
        CommandOption("stack-name", isRequired: true), CommandOption("s3-bucket"),
        CommandOption("parameter-overrides", .custom, .atLeastOne),
        CommandOption("capabilities", .custom, .atLeastOne), .flag("no-execute-changeset", false),
        .flag("disable-rollback"), .flag("no-disable-rollback", false, of: "disable-rollback"),
        CommandOption("role-arn"), CommandOption("notification-arns", .custom, .atLeastOne),
        .flag("fail-on-empty-changeset"),
        .flag("no-fail-on-empty-changeset", false, of: "fail-on-empty-changeset"),
        CommandOption("tags", .custom, .atLeastOne),
      ], run: StackDeployment.run),
    CustomCommand(
      "cloudformation", "package",
      summary: "Uploads the local files of a template, and writes the template that names them.",
      options: upload + [
        CommandOption("s3-bucket", isRequired: true), CommandOption("output-template-file"),
        .flag("use-json"), CommandOption("metadata"),
      ], run: TemplatePackage.run),
  ]

  private static let upload = [
    CommandOption("template-file", isRequired: true), CommandOption("s3-prefix"),
    CommandOption("kms-key-id"), CommandOption.flag("force-upload"),
  ]
}
