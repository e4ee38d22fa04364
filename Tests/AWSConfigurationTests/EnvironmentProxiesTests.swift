// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AWSConfiguration

struct EnvironmentProxiesTests {
  /// Environment, endpoint, and the result of botocore's `get_environ_proxies`.
  private static let cases: [([String: String], String, [String: String])] = [
    ([:], "https://s3.amazonaws.com", [:]),
    (["HTTPS_PROXY": "a", "https_proxy": "b"], "https://s3.amazonaws.com", ["https": "b"]),
    (["HTTPS_PROXY": "a", "https_proxy": ""], "https://s3.amazonaws.com", [:]),
    (["HTTP_PROXY": "a", "REQUEST_METHOD": "GET"], "http://h", [:]),
    (["http_proxy": "a", "REQUEST_METHOD": "GET"], "http://h", ["http": "a"]),
    (["Http_Proxy": "a", "FTP_PROXY": "c"], "http://h", ["http": "a", "ftp": "c"]),
    (["https_proxy": "a", "NO_PROXY": "*"], "https://h", [:]),
    (["https_proxy": "a", "NO_PROXY": " *"], "https://h", ["https": "a"]),
    (["https_proxy": "a", "no_proxy": "amazonaws.com"], "https://s3.amazonaws.com", [:]),
    (["https_proxy": "a", "no_proxy": ".AmazonAWS.com"], "https://s3.amazonaws.com", [:]),
    (
      ["https_proxy": "a", "no_proxy": "..aws.com, s3.amazonaws.com"], "https://s3.amazonaws.com",
      [:]
    ),
    (["https_proxy": "a", "no_proxy": "onaws.com"], "https://s3.amazonaws.com", ["https": "a"]),
    (
      ["https_proxy": "a", "no_proxy": "s3.amazonaws.com:443"], "https://s3.amazonaws.com",
      ["https": "a"]
    ),
    (["https_proxy": "a", "no_proxy": "localhost:80"], "http://localhost:8080", ["https": "a"]),
    (["https_proxy": "a", "no_proxy": "localhost:8080"], "http://localhost:8080", [:]),
    (["https_proxy": "a", "no_proxy": "localhost"], "http://localhost:8080", [:]),
    (["https_proxy": "a", "no_proxy": "10.0.0.0/8"], "http://10.1.2.3", ["https": "a"]),
    (["https_proxy": "a", "no_proxy": "[::1]"], "http://[::1]:80/x", [:]),
    (["https_proxy": "a", "no_proxy": "x,", "NO_PROXY": "*"], "http://h", ["https": "a"]),
    (["https_proxy": "a", "no_proxy": "", "NO_PROXY": "*"], "http://h", ["https": "a"]),
  ]

  @Test(arguments: cases)
  func matchesPython(variables: [String: String], endpoint: String, proxies: [String: String]) {
    let environment = Environment(variables, homeDirectory: nil)
    #expect(environment.proxies(for: endpoint) == proxies)
  }
}
