// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandSupport
import ServiceModel

/// An option for a part of the recorder of `configservice put-configuration-recorder` that its
/// shorthand can't express.
enum RecordingGroup {
  static let change = OperationChange(
    options: { table, run in
      guard let member = run.operation.input?.member("ConfigurationRecorder")?.member(name) else {
        return
      }
      table.add(CommandOption("recording-group", .member(member)))
    },
    parameters: { input, _ in
      guard let group = input[name] else { return }
      input[name] = nil
      input[inside: "ConfigurationRecorder"][name] = group
    })

  private static let name = "recordingGroup"
}
