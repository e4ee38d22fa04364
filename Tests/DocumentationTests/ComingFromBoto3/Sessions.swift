import Boto3

// The examples of docs/coming-from-boto3.md. They are compiled, not run: what they call is run by the
// integration tests.
enum SessionExamples {
  static func sessions() async throws {
    // snippet: sessions
    let session = try Session(profileName: "dev", regionName: "eu-central-1")
    let s3 = try session.client("s3")
    for bucket in try await s3.listBuckets().Buckets[...] {
      print(bucket.Name, bucket.CreationDate)
    }
    // end
  }

  static func defaultSession() async throws {
    // snippet: default-session
    let sts = try Boto3.client("sts")
    print(try await sts.getCallerIdentity().Account)
    // end
  }

  static func localEndpoint() throws {
    // snippet: endpoint
    let session = try Session(awsAccessKeyID: "test", awsSecretAccessKey: "test")
    var config = ClientConfig()
    config.readTimeout = .seconds(10)
    let sqs = try session.client(
      "sqs", regionName: "us-east-1", endpointURL: "http://localhost:5000", config: config)
    // end
    print(sqs.meta.regionName ?? "")
  }

  static func names(_ session: Session) throws {
    // snippet: names
    print(session.availableProfiles)
    print(try session.availableServices.count)
    print(try session.availableResources)
    print(try session.availableRegions(for: "dynamodb"))
    // end
  }

  static func assumingARole(_ session: Session) async throws {
    // snippet: assume-role
    let role = try await session.client("sts").assumeRole(
      RoleArn: "arn:aws:iam::123456789012:role/reader", RoleSessionName: "report")
    let reader = try Session(
      awsAccessKeyID: String(role.Credentials.AccessKeyId),
      awsSecretAccessKey: String(role.Credentials.SecretAccessKey),
      awsSessionToken: String(role.Credentials.SessionToken))
    // end
    print(reader)
  }
}
