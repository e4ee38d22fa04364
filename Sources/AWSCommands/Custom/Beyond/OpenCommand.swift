// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import WireFormats

/// `open`: the page of the AWS console that shows a resource. The AWS CLI has no such command.
enum OpenCommand {
  static let command = CustomCommand(
    "open", summary: "Prints the URL of a resource in the AWS console.",
    options: [
      CommandOption(
        "arn", isRequired: true, isPositional: true, summary: "The resource's ARN."),
      CommandOption("browser", .custom, .flag(true), summary: "Opens the page in a browser too."),
    ]
  ) { run in
    let text = run.text("arn") ?? ""
    guard let arn = ARN(text) else {
      throw CommandFailure(.parameters, "argument arn: '\(text)' is no ARN")
    }
    let url = try ConsolePage.url(of: arn, text)
    try run.write(url + "\n")
    if run.flag("browser") == true { await Browser.show(url, run.context.environment) }
    return 0
  }
}
