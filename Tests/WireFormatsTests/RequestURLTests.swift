// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing
import WireFormats

@Suite struct RequestURLTests {
  @Test func bracketsHoldAddresses() throws {
    let url = try RequestURL("http://[::1]:80/a?b#c")
    #expect(url.host == "[::1]")
    #expect(url.port == 80)
    #expect(url.description == "http://[::1]:80/a?b")
    #expect(try RequestURL("http://[fe80::1%25eth0]").host == "[fe80::1%25eth0]")
    #expect(try RequestURL("http://host:/").port == nil)
  }

  @Test(arguments: [
    "http://[fe80::1", "http://fe80::1/", "http://[]", "http://a[b]", "http://[a]b", "http://[[a]]",
    "http://", "://a", "a", "http://a:65536", "http://a:b", "http://a:0", "http://a:+9",
    "http://a:-9",
    "http://a: 9", "http://a:9 ", "http://a:٩", "http://a:99999999999999999999",
  ])
  func invalidURLs(_ text: String) {
    #expect(throws: InvalidURL.self) { try RequestURL(text) }
  }
}
