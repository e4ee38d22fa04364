// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import Synchronization
import TestSupport
import Testing
import WireFormats

/// The history of calls.
@Suite struct HistoryTests {
  @Test func eventsOfACall() async throws {
    // The recorder is the process's: other tests' calls are told apart by a text.
    let mark = "marked-by-the-test-of-the-history"
    let names = Mutex<[String]>([])
    HistoryRecorder.shared.addHandler { event in
      if "\(event)".contains(mark) { names.withLock { $0.append(event.name) } }
    }
    HistoryRecorder.shared.enable()
    let client = try TestClient(
      "dynamodb", answers: [WireResponse(200, #"{"Table":{"TableName":"\#(mark)"}}"#)])
    try await client.call("DescribeTable", ["TableName": .string(mark)])
    let recorded = names.withLock { $0 }
    #expect(recorded == ["API_CALL", "HTTP_REQUEST", "HTTP_RESPONSE", "PARSED_RESPONSE"])
  }
}
