import Boto3

enum TestingExamples {
  static func stubbing(_ session: Session) async throws {
    // snippet: stubber
    let s3 = try session.client("s3")
    let stubber = Stubber(s3)
    try stubber.addResponse(
      "list_buckets", ["Buckets": [["Name": "my-bucket"]]], expectedParams: [:])
    try stubber.addClientError("head_object", serviceErrorCode: "404", httpStatusCode: 404)
    try await stubber.activated {
      print(try await s3.listBuckets().Buckets[0].Name)
    }
    // end
  }

  static func events(_ session: Session) throws {
    // snippet: events
    try session.events.register("before-call.s3.PutObject") { call in
      call.request.headers["x-team"] = "data"
    }
    // end
  }

  static func extending(_ session: Session) async throws {
    // snippet: extension
    session.extendResource("s3.Bucket") { bucket in
      bucket.addAction("empty") { bucket, _ in
        try await bucket.objectVersions.delete()
        return .value(.null)
      }
    }
    try await session.resource("s3").Bucket("my-bucket").empty()
    // end
  }
}
