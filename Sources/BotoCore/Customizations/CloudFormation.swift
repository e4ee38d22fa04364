// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import WireFormats

/// A template in JSON may be given as a structure.
enum CloudFormation {
  static let hooks: [Hook] = [
    Hook(
      .afterCall, services: ["cloudformation"], operations: ["GetTemplate"],
      named: "json_decode_template_body"
    ) { call in
      guard let text = String(call.output["TemplateBody"]),
        let template = try? JSONNode(parsing: text)
      else { return }
      call.output["TemplateBody"] = Value(template)
    }
  ]
}
