// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import ClientGenerator

@Suite struct MarkdownTests {
  @Test(arguments: [
    (
      "<p>Gets an <i>object</i>.</p> <p>Or <b>not</b>.</p>",
      ["Gets an *object*.", "", "Or **not**."]
    ),
    (
      "<ul> <li> <p> <code>a_b</code> - first</p> </li> <li><p>second</p><p>more</p></li></ul><p>end</p>",
      ["- `a_b` - first", "- second", "", "  more", "", "end"]
    ),
    (
      "<p>See <a href=\"https://a.example/x(1)\">the <code>page</code> </a>.</p>",
      ["See [the `page`](https://a.example/x%281%29) ."]
    ),
    ("Not <region> but <a href=\"API_X.html\">X</a>", ["Not \\<region> but X"]),
    (
      "<p>One</p><note> <p>Two</p> <p>Three</p> </note><important><p>Four</p></important>",
      ["One", "", "> Note: Two", ">", "> Three", "", "> Important: Four"]
    ),
    ("<ol><li>a</li><li>b<ul><li>c</li></ul></li></ol>", ["1. a", "2. b", "   - c"]),
    (
      "<dl> <dt>SSL</dt> <dd> <p>Secure.</p> </dd> <dt>HTTP</dt><dd>Not.</dd></dl>",
      ["- **SSL**", "", "  Secure.", "- **HTTP**", "", "  Not."]
    ),
    (
      "arn:aws:s3:::* _x_ a_b [1] `q` &lt;b&gt; &amp;&#65;",
      [
        "arn:aws:s3:::\\* \\_x\\_ a_b \\[1\\] \\`q\\` \\<b> &A"
      ]
    ),
    ("<pre><code>a\n  b</code></pre>", ["```", "a", "  b", "```"]),
    ("<p> </p><p><b> </b></p>", []),
    ("plain\u{2028}text", ["plain text"]),
    ("unclosed <b>bold <code>x", ["unclosed **bold `x`**"]),
  ])
  func conversion(html: String, lines: [String]) {
    #expect(Markdown(html: html).lines(width: 90) == lines)
  }

  @Test func linesAreWrapped() {
    let text = Markdown(html: "<ul><li>one two three - four 5. six</li></ul>")
    #expect(text.lines(width: 15) == ["- one two three", "  \\- four 5.", "  six"])
    #expect(Markdown(html: "<p>aaa 5. b</p>").lines(width: 4) == ["aaa", "5\\.", "b"])
  }
}
