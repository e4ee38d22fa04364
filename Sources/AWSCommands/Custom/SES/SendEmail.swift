// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandSupport

/// Options for the parts of an email: `ses send-email --from … --to … --subject … --text …`.
enum SendEmail {
  static let change = OperationChange(
    options: { table, _ in
      table.release("message", "destination")
      table.rename("source", to: "from")
      for (option, _) in addresses { table.add(CommandOption(option, .custom, .atLeastOne)) }
      for (option, _) in texts { table.add(CommandOption(option)) }
    },
    parameters: { input, run in
      try ExclusiveOptions(whole: "destination", parts: addresses.map(\.option)).check(run)
      try ExclusiveOptions(whole: "message", parts: ["text", "html"]).check(run)
      for (option, member) in addresses {
        guard let words = run.words(option), !words.isEmpty else { continue }
        input[inside: "Destination"][member] = .list(words.map { .string($0) })
      }
      for (option, member) in texts {
        guard let text = run.text(option), !text.isEmpty else { continue }
        if input["Message"] == nil { input["Message"] = ["Subject": [:], "Body": [:]] }
        let content: Value = ["Data": .string(text)]
        if member == "Subject" {
          input[inside: "Message"][member] = content
        } else {
          input[inside: "Message"][inside: "Body"][member] = content
        }
      }
    })

  private static let addresses: [(option: String, member: String)] = [
    (option: "to", member: "ToAddresses"), ("cc", "CcAddresses"), ("bcc", "BccAddresses"),
  ]
  private static let texts: [(option: String, member: String)] = [
    (option: "subject", member: "Subject"), ("text", "Text"), ("html", "Html"),
  ]
}
